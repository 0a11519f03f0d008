// Elements made of texts; nothing that comes from a file is ever markup.

type Child = Node | string | null;
type Values = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>;

export function el<K extends keyof HTMLElementTagNameMap>(
  name: K, values: Values = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false) made.setAttribute(key, String(value));
  }
  made.append(...children.filter((one): one is Node | string => one !== null && one !== ""));
  return made;
}

export function button(text: string, press: () => void, values: Values = {}): HTMLButtonElement {
  return el("button", { type: "button", click: press, ...values }, text);
}

export function fill(target: Element, ...children: readonly Child[]): void {
  target.replaceChildren(...children.filter((one): one is Node | string => one !== null && one !== ""));
}
