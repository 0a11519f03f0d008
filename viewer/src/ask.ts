// One box for every question: numbers of doors and rooms, kinds of things, cells, people, words.

import MiniSearch from "minisearch";
import type { Card, Contents, Piece, Plan } from "./types.ts";

/** What a question is about, by the words people use for it. */
const KINDS: readonly (readonly [kinds: readonly string[], words: readonly string[]])[] = [
  [["gas-shutoff"], ["gas", "gas shutoff", "gas shut off", "gas valve", "gas meter"]],
  [["electric-shutoff"], ["electric", "electricity", "electrical", "power", "breaker", "main breaker", "current"]],
  [["water-shutoff"], ["water", "water shutoff", "water shut off", "water main", "valve"]],
  [["gas-shutoff", "electric-shutoff", "water-shutoff"], ["shut off", "shutoff", "shut offs", "shutoffs", "utilities", "utility"]],
  [["generator"], ["generator", "backup power", "emergency power"]],
  [["aed"], ["aed", "aeds", "defib", "defibrillator", "cardiac", "heart"]],
  [["trauma-kit"], ["trauma", "trauma kit", "stop the bleed", "bleeding", "tourniquet", "bleed"]],
  [["first-aid"], ["first aid", "nurse"]],
  [["extinguisher"], ["extinguisher", "extinguishers", "fire extinguisher", "fe"]],
  [["key-box"], ["knox", "knox box", "knoxbox", "key box", "keybox", "key boxes", "kb", "rapid entry"]],
  [["key"], ["key", "keys", "master", "master key", "card", "fob"]],
  [["code"], ["code", "codes", "alarm code", "combination"]],
  [["alarm-panel"], ["facp", "panel", "fire panel", "alarm", "alarm panel", "fire alarm", "annunciator"]],
  [["fire-connection"], ["fdc", "siamese", "fire department connection", "connection"]],
  [["hydrant"], ["hydrant", "hydrants"]],
  [["riser", "standpipe"], ["sprinkler", "sprinklers", "riser", "standpipe", "riser room"]],
  [["roof-access"], ["roof", "roof access", "hatch", "roof hatch", "ladder"]],
  [["stair"], ["stair", "stairs", "stairwell", "staircase"]],
  [["elevator"], ["elevator", "elevators", "lift"]],
  [["refuge"], ["refuge", "area of refuge", "wheelchair"]],
  [["hazard"], ["hazard", "hazards", "hazmat", "chemical", "chemicals", "chlorine", "propane"]],
  [["radio-dead-spot"], ["radio", "dead spot", "dead spots", "no signal", "reception"]],
  [["panic-button"], ["panic", "panic button", "duress"]],
  [["camera"], ["camera", "cameras", "cctv", "video"]],
  [["exterior-door"], ["door", "doors", "entrance", "entrances", "exit", "exits", "way in"]],
  [["interior-door"], ["interior door", "interior doors", "inside door"]],
  [["room"], ["room", "rooms", "classroom", "classrooms"]],
  [["staging"], ["staging", "staging area"]],
  [["command-post"], ["command", "command post", "ic", "icp"]],
  [["reunification"], ["reunification", "parents", "families", "pick up"]],
  [["assembly", "route"], ["assembly", "assembly point", "evacuation", "evacuate", "muster", "way out", "route", "routes"]],
];
const CALL = /^(who|call|phone|contact|contacts|telephone)\b/;
const NIGHT = /\b(night|nights|after hours|weekend|weekends|evening|holiday|late)\b/;
const DAYTIME = /\b(day|daytime|school day|school hours)\b/;
const NUMBER = /^(?:(door|doors|dr|d|exit|room|rm|classroom|class)\s*)?(?:no\.?|number|#)?\s*([a-z]{0,3}-?\d+[a-z]?|[a-z])$/;
const MOST = 40;
/** What stands between words; pictures such as emoji are words. */
const BETWEEN = /[\p{Z}\p{P}\p{C}\p{Sm}\p{Sc}\p{Sk}]+/u;

export interface Answer {
  card: Card;
  /** Why it is among the answers, for the tests: an exact number, a kind, or words. */
  by: "number" | "kind" | "call" | "cell" | "words";
}

/** Small letters without accents, so that “Ibáñez” is found by “ibanez”. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

export function plain(text: readonly Piece[]): string {
  return text.map((one) => (typeof one === "string" ? one : one[0])).join("");
}

interface Indexed {
  id: number;
  title: string;
  sub: string;
  place: string;
  facts: string;
}

export class Ask {
  private readonly cards: readonly Card[];
  private readonly plans: readonly Plan[];
  private readonly index: MiniSearch<Indexed>;
  private readonly kinds = new Map<string, readonly string[]>();
  private readonly titles: readonly string[];

  constructor(cards: readonly Card[], plans: readonly Plan[]) {
    this.cards = cards;
    this.plans = plans;
    for (const [kinds, words] of KINDS) for (const word of words) this.kinds.set(word, kinds);
    this.titles = cards.map((card) => folded(card.title));
    this.index = new MiniSearch<Indexed>({
      fields: ["title", "sub", "place", "facts"],
      searchOptions: {
        boost: { title: 4, sub: 2, place: 2 }, prefix: true, combineWith: "AND",
        fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      },
      processTerm: (term) => folded(term),
      tokenize: (text) => text.split(BETWEEN),
    });
    this.index.addAll(cards.map(indexed));
  }

  /** The answers to what was typed, the best first. */
  answer(typed: string): Answer[] {
    const question = folded(typed).replace(/[?!.]+$/, "").trim();
    if (question === "") return [];
    const found = new Map<string, Answer>();
    const add = (cards: readonly Card[], by: Answer["by"]): void => {
      for (const card of cards) if (!found.has(card.id)) found.set(card.id, { card, by });
    };
    add(this.numbered(question), "number");
    add(this.people(question), "call");
    add(this.ofKind(question), "kind");
    add(this.cellOf(question), "cell");
    add(this.words(question), "words");
    return [...found.values()].slice(0, MOST);
  }

  private numbered(question: string): Card[] {
    const [, said = "", number = ""] = NUMBER.exec(question) ?? [];
    if (number === "") return [];
    const isDoor = (card: Card): boolean => card.number !== undefined && folded(card.number) === number;
    const doors = said.startsWith("r") || said.startsWith("c") ? [] : this.cards.filter(isDoor);
    if (!/\d/.test(number)) return doors;
    const token = new RegExp(`(^|[^a-z0-9])${number.replace("-", "\\-")}($|[^a-z0-9])`);
    const rooms = this.cards.filter((card, at) => card.kind === "room" && token.test(this.titles[at] ?? ""));
    return said.startsWith("d") || said === "exit" ? doors : [...doors, ...rooms];
  }

  private people(question: string): Card[] {
    const night = NIGHT.test(question);
    if (!CALL.test(question) && !night) return [];
    const contacts = this.cards.filter((card) => card.kind === "contact");
    if (night) return ordered(contacts, ["after-hours", "any-time"]);
    if (DAYTIME.test(question)) return ordered(contacts, ["school-day", "any-time"]);
    return ordered(contacts, ["school-day", "after-hours", "any-time"]);
  }

  private ofKind(question: string): Card[] {
    const whole = this.kinds.get(question);
    if (whole !== undefined) {
      const found = this.cards.filter((card) => whole.includes(card.kind));
      const called = question.includes(" ") ? found.filter((card) => textOf(card).includes(question)) : [];
      return [...called, ...usableFirst(found.filter((card) => !called.includes(card)))];
    }
    const words = question.split(" ");
    for (let size = words.length - 1; size > 0; size--)
      for (let at = 0; at + size <= words.length; at++) {
        const kinds = this.kinds.get(words.slice(at, at + size).join(" "));
        if (kinds === undefined) continue;
        const rest = [...words.slice(0, at), ...words.slice(at + size)].filter((word) => !STOP.has(word));
        const found = this.cards.filter((card) => kinds.includes(card.kind));
        const left = found.filter((card) => rest.every((word) => textOf(card).includes(word)));
        if (left.length > 0) return usableFirst(left);
      }
    return [];
  }

  private cellOf(question: string): Card[] {
    const name = question.replace(/^cell /, "").replace(/^([a-z]{1,2}) (\d{1,3})$/, "$1$2");
    if (!/^[a-z]{1,2}\d{1,3}$/.test(name)) return [];
    const plan = this.plans.find((one) => one.cells !== null && one.cells.prefix === "");
    const cell = name.toUpperCase();
    const there = this.cards.filter((card) => card.cell === cell);
    if (plan === undefined) return there;
    const titles = there.map((card) => card.title).join(", ");
    return [{
      id: `cell.${cell}`, kind: "cell", title: `Cell ${cell}`, sub: "Square of the grid",
      facts: [["In it", [titles === "" ? "nothing that is recorded" : titles]]], cell,
    }];
  }

  private words(question: string): Card[] {
    const asked = question.split(" ").filter((word) => !STOP.has(word)).join(" ");
    if (asked === "") return [];
    const found = this.index.search(asked);
    const either = found.length > 0 ? found : this.index.search(asked, { combineWith: "OR" });
    return either.slice(0, MOST).flatMap((one) => this.cards[one.id as number] ?? []);
  }
}

const STOP = new Set(["the", "a", "an", "is", "are", "to", "of", "in", "at", "on", "for", "where", "what", "which", "how", "nearest", "closest", "near", "me", "i", "do", "does", "can", "should", "go", "get", "find", "there", "any", "with", "and", "we", "it", "need", "opens"]);

function ordered(cards: readonly Card[], hours: readonly string[]): Card[] {
  return hours.flatMap((one) =>
    cards.filter((card) => card.hours === one).sort((a, b) => (a.order ?? 0) - (b.order ?? 0)));
}

function usableFirst(cards: readonly Card[]): Card[] {
  return [...cards.filter((card) => card.out !== 1), ...cards.filter((card) => card.out === 1)];
}

function textOf(card: Card): string {
  return folded([card.title, card.sub, card.place ?? "", card.level ?? "", ...card.facts.map(([, text]) => plain(text))].join(" "));
}

function indexed(card: Card, id: number): Indexed {
  return {
    id, title: card.title, sub: `${card.sub} ${card.letters ?? ""}`,
    place: `${card.place ?? ""} ${card.level ?? ""} ${card.cell ?? ""}`,
    facts: card.facts.map(([, text]) => plain(text)).join(" \n").slice(0, 2000),
  };
}

const SITE_KINDS: Readonly<Record<string, string>> = {
  Staging: "staging", "Command post": "command-post", Reunification: "reunification",
  Helicopter: "helicopter", Hydrants: "site", Neighbors: "site", "Side A": "site",
};

/** Cards for what stands on a plan or in the facts of the site, and in no register. */
export function moreCards(contents: Contents): Card[] {
  const made: Card[] = contents.site
    .filter(([label]) => label in SITE_KINDS)
    .map(([label, text], at) => ({
      id: `site.${at}`, kind: SITE_KINDS[label] ?? "site", title: label, sub: "The site",
      facts: [[label, text]], ...(plain(text) === "not recorded" ? { out: 1 } : {}),
    }));
  for (const [at, plan] of contents.plans.entries())
    for (const [number, sign] of plan.signs.entries()) {
      if (sign[6] !== "") continue;
      const id = `sign.${at}.${number}`;
      const [title = sign[5]] = sign[5].split(" in ");
      sign[6] = id;
      made.push({
        id, kind: sign[8], title: sign[3] === "" || title.toUpperCase() === sign[3] ? title : `${title} ${sign[3]}`,
        sub: plan.title, facts: [["On the map", [sign[5]]]], sheet: plan.id, level: plan.title,
        ...(sign[9] === 0 ? { out: 1 } : {}),
      });
    }
  return made;
}
