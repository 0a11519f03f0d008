// One box for every question: names and numbers, kinds of things, states, cells, people, words.
//
// A question is words (words.ts). An exact name or number in it comes before all else; what is named
// and does not exist is said, and only its nearest names are offered.

import MiniSearch from "minisearch";
import { cellMiddle, letters } from "./cells.ts";
import type { Card, Piece, Plan } from "./types.ts";
import { CALL, DAYTIME, KINDS, NIGHT, NUMBERED, NUMBERS, STATES, STOP, type State } from "./words.ts";

const MOST = 40;
const NEAREST = 6;
/** What stands between words; pictures such as emoji are words. */
const BETWEEN = /[\p{Z}\p{P}\p{C}\p{Sm}\p{Sc}\p{Sk}]+/u;
const DOORS: readonly string[] = ["exterior-door", "interior-door"];
/** Digits, with letters before and behind: “7”, “7a”, “kb1”. */
const ID = /^[a-z]{0,4}\d+[a-z]{0,2}$/;
const LONGEST_KIND = 4;
/** Kinds of which there are none with numbers. */
const UNNUMBERED: ReadonlySet<string> = new Set(["copy", "people", "verified", "plan"]);

export interface Answer {
  card: Card;
  /** Why it is among the answers, for the tests: an exact name, a kind, a state, or words. */
  by: "name" | "kind" | "state" | "call" | "cell" | "words" | "near";
}

export interface Reply {
  /** What is to be said before the answers, such as that there is no such room; empty for nothing. */
  told: string;
  /** Whether the first answer is what was asked for; the Enter key opens no other. */
  sure: boolean;
  answers: Answer[];
}

/** Small letters without accents, so that “Ibáñez” is found by “ibanez”. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

export function plain(text: readonly Piece[]): string {
  return text.map((one) => (typeof one === "string" ? one : one[0])).join("");
}

/** The words of a text; numbers in words as digits: “twenty one” is “21”. */
export function wordsOf(text: string): string[] {
  const found: string[] = [];
  let tens = 0;
  for (const word of folded(text).replace(/['’]/g, "").split(BETWEEN)) {
    if (word === "") continue;
    const number = NUMBERS.get(word);
    const joins = tens > 0 && number !== undefined && number > 0 && number < 10;
    if (joins) found[found.length - 1] = `${tens + number}`;
    else found.push(number === undefined ? word : `${number}`);
    tens = number !== undefined && number >= 20 && !joins ? number : 0;
  }
  return found;
}

interface Indexed {
  id: number;
  title: string;
  sub: string;
  place: string;
  facts: string;
}

/** A thing that was named by its number, and whether anything is called so. */
interface Named {
  said: string;
  id: string;
  kinds: readonly string[];
  found: Card[];
  /** The question without the name. */
  rest: string[];
}

export class Ask {
  private readonly cards: readonly Card[];
  private readonly plan: Plan | undefined;
  private readonly index: MiniSearch<Indexed>;
  private readonly kinds = new Map<string, readonly string[]>();
  private readonly names = new Map<string, Card[]>();
  /** Numbers by themselves: of doors, rooms, then of all else. */
  private readonly numbers = new Map<string, Card[]>();

  constructor(cards: readonly Card[], plans: readonly Plan[]) {
    this.cards = cards;
    this.plan = plans.find((one) => one.cells !== null && one.cells.prefix === "");
    for (const [kinds, words] of KINDS) for (const word of words) this.kinds.set(word, kinds);
    for (const card of cards) this.name(card);
    for (const found of this.numbers.values()) found.sort((a, b) => rank(a) - rank(b));
    this.index = new MiniSearch<Indexed>({
      fields: ["title", "sub", "place", "facts"],
      searchOptions: {
        boost: { title: 4, sub: 2, place: 2 }, prefix: (term) => !/\d/.test(term), combineWith: "AND",
        fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      },
      processTerm: (term) => folded(term),
      tokenize: (text) => text.split(BETWEEN),
    });
    this.index.addAll(cards.map(indexed));
  }

  /** The answers to what was typed, the best first, and what is to be said of them. */
  reply(typed: string): Reply {
    const words = wordsOf(typed);
    if (words.length === 0) return { told: "", sure: false, answers: [] };
    const question = words.join(" ");
    const phoned = this.phone(typed);
    if (phoned.length > 0) return sure(phoned.map((card) => ({ card, by: "name" })));
    const whole = this.called(words);
    const named = whole.length > 0 ? null : this.named(words);
    if (named !== null && named.found.length === 0) return this.absent(named, words);
    const answers = new Map<string, Answer>();
    const add = (cards: readonly Card[], by: Answer["by"]): void => {
      for (const card of cards) if (!answers.has(card.id)) answers.set(card.id, { card, by });
    };
    add(whole, "name");
    add(named?.found ?? [], "name");
    const state = stateOf(question);
    if (state !== undefined && answers.size === 0) return this.inState(state, question);
    add(this.people(question), "call");
    add(this.ofKind(words), "kind");
    const cell = this.cellOf(words);
    if (typeof cell === "string" && answers.size === 0) return { told: cell, sure: false, answers: [] };
    if (typeof cell !== "string") add(cell, "cell");
    const asked = words.filter((word) => !STOP.has(word)).join(" ");
    add(this.search(asked, "AND"), "words");
    if (answers.size === 0) add(this.within(asked.split(" ")), "name");
    if (answers.size > 0 || asked === "") return sure([...answers.values()]);
    return this.nearly(asked, typed);
  }

  /** The answers alone. */
  answer(typed: string): Answer[] {
    return this.reply(typed).answers;
  }

  // Names

  private name(card: Card): void {
    const put = (into: Map<string, Card[]>, name: string): void => {
      if (name === "") return;
      const known = into.get(name);
      if (known === undefined) into.set(name, [card]);
      else if (!known.includes(card)) known.push(card);
    };
    const heads = KINDS.filter(([kinds]) => kinds.includes(card.kind)).flatMap(([, words]) => words);
    const parts = [card.title, ...card.title.split(/,\s/)].map((one) => wordsOf(one).join(""));
    for (const [at, part] of parts.entries()) if (at === 0 || !/^\d+$/.test(part)) put(this.names, part);
    const number = card.number === undefined ? "" : wordsOf(card.number).join("");
    for (const tail of number === "" ? ends(card.title) : [number]) {
      put(this.numbers, tail);
      const before = DOORS.includes(card.kind) ? [...heads, "door", "doors", "dr", "exit", "entrance"] : heads;
      for (const head of before) put(this.names, head.split(" ").join("") + tail);
    }
  }

  /** The cards that are called as the whole question is, without the words that only ask. */
  private called(words: readonly string[]): Card[] {
    const asked = words.filter((word) => !STOP.has(word));
    for (const one of [words, asked]) {
      const name = one.join("");
      const found = name === "" ? [] : [...(this.names.get(name) ?? []), ...(this.numbers.get(name) ?? [])];
      if (found.length > 0) return ID.test(name) ? found.sort((a, b) => rank(a) - rank(b)) : usableFirst(found);
    }
    return [];
  }

  /** The cards whose name is a part of the question, the longest name first: “AED near the gym”. */
  private within(asked: readonly string[]): Card[] {
    for (let size = asked.length - 1; size > 0; size--)
      for (let at = 0; at + size <= asked.length; at++) {
        const rest = [...asked.slice(0, at), ...asked.slice(at + size)];
        const found = this.names.get(asked.slice(at, at + size).join(""));
        if (found !== undefined && this.isKnown(rest)) return usableFirst(found);
      }
    return [];
  }

  /** What the question names by a number, with the kind before it; null where it names nothing. */
  private named(words: readonly string[]): Named | null {
    for (let at = 0; at < words.length; at++) {
      const id = words[at] ?? "";
      let from = at;
      while (NUMBERED.has(words[from - 1] ?? "")) from -= 1;
      const [kinds, size] = this.headBefore(words, from);
      const letter = /^[a-z]$/.test(id) && kinds.some((kind) => DOORS.includes(kind));
      if (!ID.test(id) && !letter) continue;
      const before = size > 0 ? words.slice(from - size, from) : words.slice(at - 1, at);
      const found = this.names.get([...before, id].join("")) ?? (size > 0 || /^\d+$/.test(id) ? undefined : this.names.get(id));
      const start = size > 0 ? from - size : found !== undefined && this.names.get(id) !== found ? at - 1 : at;
      const rest = [...words.slice(0, start), ...words.slice(at + 1)];
      if (letter && (found === undefined || STOP.has(id)) && size === 0) continue;
      if (found !== undefined) return { said: [...before, id].join(" "), id, kinds, found: byRank(found), rest };
      if (size > 0) return { said: [...before, id].join(" "), id, kinds, found: [], rest };
      if (this.isKnown(rest)) {
        if (this.cellOf([id]).length > 0 && !this.numbers.has(id)) continue;
        return { said: id, id, kinds: [], found: byRank(this.numbers.get(id) ?? []), rest };
      }
    }
    return null;
  }

  /** The kinds said by the words that end before a place, and how many words those are. */
  private headBefore(words: readonly string[], end: number): [kinds: readonly string[], size: number] {
    for (let size = Math.min(LONGEST_KIND, end); size > 0; size--) {
      const kinds = this.kinds.get(words.slice(end - size, end).join(" "));
      if (kinds !== undefined && !kinds.some((kind) => UNNUMBERED.has(kind))) return [kinds, size];
    }
    return [[], 0];
  }

  /** Whether words only ask, or say kinds: then a number among them is a name. */
  private isKnown(words: readonly string[]): boolean {
    return words.every((word) => STOP.has(word) || this.kinds.has(word));
  }

  private absent(named: Named, words: readonly string[]): Reply {
    const { id } = named;
    if (named.kinds.length === 0) {
      const found = this.search(words.filter((word) => !STOP.has(word)).join(" "), "AND");
      if (found.length > 0) return sure(found.map((card) => ({ card, by: "words" })));
    }
    const told = named.kinds.length === 0
      ? `There is nothing called “${id.toUpperCase()}” in this copy.`
      : `There is no ${named.said.replace(/\S+$/, (last) => last.toUpperCase())} in this copy.`;
    const same = this.numbers.get(id) ?? [];
    const wanted = named.kinds.includes("exterior-door") ? DOORS : named.kinds;
    const close = [...this.numbers].flatMap(([name, cards]) =>
      cards.filter((card) => wanted.length === 0 ? rank(card) < 2 : wanted.includes(card.kind))
        .map((card): [Card, number] => [card, apart(name, id)]));
    close.sort((a, b) => a[1] - b[1]);
    const near = [...new Set([...same, ...close.map(([card]) => card)])].slice(0, NEAREST);
    return {
      told: near.length === 0 ? told : `${told} Nearest to that name:`, sure: false,
      answers: near.map((card) => ({ card, by: "near" })),
    };
  }

  private phone(typed: string): Card[] {
    const digits = typed.replace(/[\s().+-]/g, "");
    if (!/^\d{4,}$/.test(digits)) return [];
    return this.cards.filter((card) => (card.numbers ?? []).some(([, number]) => number.replace(/\D/g, "").includes(digits)));
  }

  // States, people, kinds, cells

  private inState(state: State, question: string): Reply {
    const told = (card: Card): boolean => state.told.length === 0 ? card.out === 1 :
      state.told.some((one) => (card.told ?? "").startsWith(one) || (one === "STALE" && card.stale === 1));
    const all = this.cards.filter(told);
    const rest = wordsOf(question).filter((word) => !STOP.has(word) && !state.words.some((one) => one.split(" ").includes(word)));
    const kinds = [rest.join(" ")].flatMap((one) => this.kinds.get(one) ?? []);
    const kept = rest.length === 0 ? all : all.filter((card) =>
      kinds.includes(card.kind) || rest.every((word) => tells(card, word)));
    const begin = rest.length === 0 ? "" : `${rest.join(" ")} `;
    const said = kept.length === 0
      ? `Of ${begin === "" ? "what is in this copy" : begin.trim()}, nothing is recorded as ${state.title}.`
      : `Recorded as ${state.title}: ${kept.length} in all.`;
    return { told: said, sure: kept.length === 1, answers: kept.map((card) => ({ card, by: "state" })) };
  }

  private people(question: string): Card[] {
    const night = NIGHT.test(question);
    if (!CALL.test(question) && !night) return [];
    const contacts = this.cards.filter((card) => card.kind === "contact");
    if (night) return ordered(contacts, ["after-hours", "any-time"]);
    if (DAYTIME.test(question)) return ordered(contacts, ["school-day", "any-time"]);
    return ordered(contacts, ["school-day", "after-hours", "any-time"]);
  }

  private ofKind(words: readonly string[]): Card[] {
    for (let size = words.length; size > 0; size--)
      for (let at = 0; at + size <= words.length; at++) {
        const said = words.slice(at, at + size).join(" ");
        const kinds = this.kinds.get(said);
        if (kinds === undefined) continue;
        const rest = [...words.slice(0, at), ...words.slice(at + size)].filter((word) => !STOP.has(word));
        const found = this.cards.filter((card) => kinds.includes(card.kind));
        const left = found.filter((card) => rest.every((word) => tells(card, word)));
        if (left.length === 0) continue;
        const called = left.filter((card) => folded(card.title).includes(said));
        return [...usableFirst(called), ...usableFirst(left.filter((card) => !called.includes(card)))];
      }
    return [];
  }

  /** The card of a cell; in words that it lies outside of the grid; nothing where none is asked for. */
  private cellOf(words: readonly string[]): Card[] | string {
    const asked = words.filter((word) => !STOP.has(word) || word.length === 1);
    const said = asked[0] === "cell" || asked[0] === "square";
    const name = (said ? asked.slice(1) : asked).join("");
    if (!/^[a-z]{1,2}\d{1,3}$/.test(name)) return [];
    const cell = name.toUpperCase();
    if (this.plan === undefined) return this.cards.filter((card) => card.cell === cell);
    const grid = this.plan.cells;
    if (grid === null || cellMiddle(grid, cell) === null) {
      const last = grid === null ? "" : `${letters(grid.columns - 1)}${grid.rows}`;
      return `There is no ${said ? "cell" : "cell or thing called"} ${cell} in this copy; the grid goes from A1 to ${last}.`;
    }
    const titles = this.cards.filter((card) => card.cell === cell).map((card) => card.title).join(", ");
    const made: Card = {
      id: `cell.${cell}`, kind: "cell", title: `Cell ${cell}`, sub: "Square of the grid",
      facts: [["In it", [titles === "" ? "nothing that is recorded" : titles]]], cell,
    };
    return [made];
  }

  // Words

  private search(asked: string, combineWith: "AND" | "OR"): Card[] {
    if (asked === "") return [];
    const found = this.index.search(asked, { combineWith });
    return found.slice(0, MOST).flatMap((one) => this.cards[one.id as number] ?? []);
  }

  private nearly(asked: string, typed: string): Reply {
    const found = this.search(asked, "OR");
    const told = `Nothing in this copy answers all of “${typed.trim().slice(0, 60)}”.`;
    if (found.length > 0)
      return { told: `${told} With a part of it:`, sure: false, answers: found.map((card) => ({ card, by: "near" })) };
    return { told: `${told} Try a number, a room, a thing or a name.`, sure: false, answers: [] };
  }
}

function sure(answers: Answer[]): Reply {
  return { told: "", sure: answers.length > 0, answers: answers.slice(0, MOST) };
}

function stateOf(question: string): State | undefined {
  const within = ` ${question} `;
  return STATES.find((state) => state.words.some((words) => within.includes(` ${words} `)));
}

/** The numbers at the end of a name and of its parts: “FE 6” gives “6”. */
function ends(title: string): string[] {
  const found = title.split(/,\s/).flatMap((part) => {
    const words = wordsOf(part);
    const last = words[words.length - 1] ?? "";
    return ID.test(last) ? [last] : [];
  });
  return [...new Set(found)];
}

function rank(card: Card): number {
  return DOORS.includes(card.kind) ? 0 : card.kind === "room" ? 1 : 2;
}

function byRank(cards: readonly Card[]): Card[] {
  return [...cards].sort((a, b) => rank(a) - rank(b));
}

/** How far two numbers of things lie apart; one that begins with the other is near. */
function apart(one: string, other: string): number {
  if (one.startsWith(other) || other.startsWith(one)) return 0;
  const [a, b] = [one, other].map((text) => Number(text.replace(/\D/g, "")));
  return a === undefined || b === undefined || !/\d/.test(one) ? 1e9 : 1 + Math.abs(a - b);
}

function ordered(cards: readonly Card[], hours: readonly string[]): Card[] {
  return hours.flatMap((one) =>
    cards.filter((card) => card.hours === one).sort((a, b) => (a.order ?? 0) - (b.order ?? 0)));
}

function usableFirst(cards: readonly Card[]): Card[] {
  const last = (card: Card): boolean => card.out === 1 || card.unsaid === 1;
  return [...cards.filter((card) => !last(card)), ...cards.filter(last)];
}

/** Whether a card tells a word: a number only by itself, so that “1” is not in “121”. */
function tells(card: Card, word: string): boolean {
  return /\d/.test(word) ? wordsOf(textOf(card)).includes(word) : textOf(card).includes(word);
}

function factsOf(card: Card): string {
  return [card.told ?? "", ...card.facts.map(([, text]) => plain(text)), ...(card.numbers ?? []).map(([, one]) => one)].join(" \n");
}

function textOf(card: Card): string {
  return folded([card.title, card.sub, card.place ?? "", card.level ?? "", factsOf(card)].join(" "));
}

function indexed(card: Card, id: number): Indexed {
  return {
    id, title: card.title, sub: `${card.sub} ${card.letters ?? ""}`,
    place: `${card.place ?? ""} ${card.level ?? ""} ${card.cell ?? ""}`,
    facts: factsOf(card).slice(0, 2000),
  };
}
