// One card in words: what a thing is, what is known against it, its facts, and whom to call.

import { button, el } from "./dom.ts";
import type { Card, Piece } from "./types.ts";

export type Go = (card: string) => void;

/** A text with its links; one that leads to a card that is not here is plain. */
export function text(pieces: readonly Piece[], has: (card: string) => boolean, go: Go): Node[] {
  return pieces.map((piece) => {
    if (typeof piece === "string") return document.createTextNode(piece);
    const [words, card, bold] = piece;
    const shown = card !== "" && has(card) ? button(words, () => { go(card); }, { class: "link" }) : document.createTextNode(words);
    return bold === 1 ? el("strong", {}, shown) : shown;
  });
}

/** A number that can be called, or what stands for one. */
export function telephone(number: string): Node {
  const digits = number.replace(/[^\d+*#,;]/g, "");
  if (!/\d{3}/.test(digits)) return document.createTextNode(number === "" ? "not recorded" : number);
  return el("a", { href: `tel:${digits}`, class: "tel" }, number);
}

export function cardView(card: Card, has: (card: string) => boolean, go: Go): HTMLElement {
  const facts = el("dl", { class: "facts" });
  for (const [label, pieces] of card.facts) {
    facts.append(el("dt", {}, label));
    facts.append(el("dd", {}, ...text(pieces, has, go)));
  }
  for (const [label, number] of card.numbers ?? []) {
    facts.append(el("dt", {}, label));
    facts.append(el("dd", {}, telephone(number)));
  }
  return el("article", { class: "card", "aria-label": card.title },
    el("h2", { tabindex: -1, id: "card-title", dir: "auto" }, card.title),
    card.told === undefined ? null : el("p", { class: "told" }, card.told),
    card.sub === "" ? null : el("p", { class: "sub", dir: "auto" }, card.sub),
    facts);
}
