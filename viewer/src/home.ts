// The first look: what one asks before anything else, whom to call, and what this copy is.

import { telephone, text, type Go } from "./card.ts";
import { button, el } from "./dom.ts";
import { copyFacts } from "./more.ts";
import type { Checked } from "./open.ts";
import type { Card, Contents, Fact } from "./types.ts";

export interface Home {
  contents: Contents;
  cards: ReadonlyMap<string, Card>;
  checked: Checked;
  go: Go;
}

export function homeView(home: Home): HTMLElement[] {
  const { contents } = home;
  return [
    el("p", { class: "state" }, contents.standing, " ", contents.verified, "."),
    ...contents.first.flatMap((group) => [
      section(group.title, lines(home, group.lines)),
      ...(group.title === "Get in" ? [doors(home)] : []),
    ]),
    section("Call", ...calls(home)),
    changes(home),
    about(home),
  ];
}

function section(title: string, ...children: (Node | null)[]): HTMLElement {
  return el("section", { class: "group" }, el("h2", {}, title), ...children);
}

function lines(home: Home, found: readonly Fact[]): HTMLElement {
  const list = el("dl", { class: "lines" });
  for (const [label, pieces] of found) {
    list.append(el("dt", {}, label));
    list.append(el("dd", { dir: "auto" }, ...text(pieces, (id) => home.cards.has(id), home.go)));
  }
  return list;
}

function doors(home: Home): HTMLElement {
  const list = el("ul", { class: "doors", "aria-label": "Exterior doors" });
  for (const card of home.cards.values()) {
    if (card.kind !== "exterior-door") continue;
    const number = card.number ?? "–";
    const told = card.told === undefined ? "" : `, ${card.told}`;
    const press = (): void => { home.go(card.id); };
    const shown = button(number, press, { "aria-label": `${card.title}${told}`, class: card.out === 1 ? "door out" : "door" });
    list.append(el("li", {}, shown));
  }
  return list;
}

function calls(home: Home): HTMLElement[] {
  return home.contents.calls.map((call) => {
    const list = el("ol", { class: "calls" });
    for (const id of call.cards) {
      const card = home.cards.get(id);
      if (card === undefined) continue;
      const numbers = (card.numbers ?? []).filter(([, number]) => number !== "");
      list.append(el("li", {},
        button(card.title, () => { home.go(id); }, { class: "link" }), card.sub === "" ? "" : `, ${card.sub} `,
        ...numbers.map(([label, number]) =>
          el("span", { class: "number" }, telephone(number), label.startsWith("Private") ? " (private)" : "")),
        numbers.length === 0 ? "no number recorded" : ""));
    }
    return el("div", {}, el("h3", {}, call.title), list, call.missing === "" ? null : el("p", {}, call.missing));
  });
}

function changes(home: Home): HTMLElement {
  const found = home.contents.changes;
  if (found === null || found.rows.length === 0)
    return section("What changed", el("p", {}, found === null ? "not compared" : found.line));
  const list = el("ul", { class: "changes" });
  for (const [sort = [], name = [], facts = []] of found.rows)
    list.append(el("li", {}, ...text(sort, () => false, home.go), " ", ...text(name, () => false, home.go), ": ",
      ...text(facts, () => false, home.go)));
  return section("What changed", el("p", {}, found.line), el("details", {}, el("summary", {}, "Each change"), list));
}

/** What came of checking the signature, in one sentence. */
export function signatureText({ sort, issuer, fingerprint }: Checked): string {
  switch (sort) {
    case "signed":
      return `Signature checked: this file is as ${issuer} signed it, key ${fingerprint}. A page cannot vouch for itself: compare the key with the one they gave you, or run “cpted-audit verify”.`;
    case "unsigned":
      return `Not signed: the contents are as they were made, but nothing shows who made them. The file names ${issuer === "" ? "nobody" : issuer}.`;
    case "forged":
      return "THE SIGNATURE DOES NOT BELONG TO THIS FILE. Do not rely on it; ask for a new copy.";
    case "unchecked":
      return `The signature could not be checked in this browser. The file says it is signed by ${issuer}, key ${fingerprint}; “cpted-audit verify” checks it.`;
  }
}

function about({ contents, checked }: Home): HTMLElement {
  const list = el("dl", { class: "lines" });
  for (const [label, value] of copyFacts(contents, signatureText(checked))) {
    list.append(el("dt", {}, label));
    list.append(el("dd", {}, value));
  }
  return section("This copy", list);
}
