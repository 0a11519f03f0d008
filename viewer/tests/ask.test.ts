import assert from "node:assert/strict";
import { test } from "node:test";
import { Ask, folded } from "../src/ask.ts";
import type { Card, Plan } from "../src/types.ts";

function card(id: string, kind: string, title: string, more: Partial<Card> = {}): Card {
  return { id, kind, title, sub: "", facts: [], ...more };
}

const CARDS: Card[] = [
  card("d7", "exterior-door", "Door 7", { number: "7", cell: "D4", facts: [["Leads to", ["Gym"]]] }),
  card("d7a", "exterior-door", "Door 7A", { number: "7A" }),
  card("dm", "exterior-door", "Door M", { number: "M" }),
  card("d112", "interior-door", "Door 112", { number: "112" }),
  card("r112", "room", "Room 112"),
  card("r7", "room", "Room 7"),
  card("gas1", "gas-shutoff", "Gas 1", { out: 1, told: "NOT THERE on 18 Nov 2026" }),
  card("gas2", "gas-shutoff", "Gas 2", { place: "Gym" }),
  card("aed", "aed", "AED 1"),
  card("kb", "key-box", "KB-1, Knox"),
  card("hatch", "roof-access", "Roof hatch"),
  card("day1", "contact", "Principal", { sub: "Ana Ibáñez", hours: "school-day", order: 1 }),
  card("night2", "contact", "Alarm company", { hours: "after-hours", order: 2 }),
  card("night1", "contact", "Head custodian", { sub: "Ray Whitfield", hours: "after-hours", order: 1 }),
  card("any1", "contact", "District police", { hours: "any-time", order: 1 }),
  card("ar", "hazard", "مخزن المواد", { facts: [["What it contains", ["كلور"]]] }),
];
const PLANS = [{ cells: { left: 0, top: 0, cell: 1, columns: 9, rows: 9, onto: [1, 0, 0, 0, 1, 0], prefix: "" } }] as unknown as Plan[];
const ask = new Ask(CARDS, PLANS);
const ids = (question: string): string[] => ask.answer(question).map((one) => one.card.id);

const FIRST: readonly [string, string][] = [
  ["7", "d7"], ["door 7", "d7"], ["Door #7?", "d7"], ["7a", "d7a"], ["m", "dm"], ["112", "d112"], ["room 112", "r112"],
  ["gas", "gas2"], ["where is the gas shut off", "gas2"], ["gas gym", "gas2"], ["AED", "aed"], ["nearest AED", "aed"], ["Knox", "kb"],
  ["who at night", "night1"], ["night", "night1"], ["who to call", "day1"], ["roof", "hatch"], ["custodian", "night1"],
  ["ibanez", "day1"], ["whitfeild", "night1"], ["D4", "cell.D4"], ["cell b2", "cell.B2"], ["كلور", "ar"],
];

for (const [question, first] of FIRST)
  test(`“${question}” is answered by ${first} first`, () => { assert.equal(ids(question)[0], first); });

test("a number brings the door before the room, and neither Door 7A nor Door 17", () => {
  assert.deepEqual(ids("7").slice(0, 2), ["d7", "r7"]);
});

test("at night those who are called after hours come in their order, then those for any time", () => {
  assert.deepEqual(ids("who at night").slice(0, 3), ["night1", "night2", "any1"]);
});

test("what is not there comes last, and is told", () => {
  assert.deepEqual(ids("gas").slice(0, 2), ["gas2", "gas1"]);
});

test("nothing is answered to nothing, and to a question nobody can answer", () => {
  assert.deepEqual(ids("  "), []);
  assert.deepEqual(ids("xyzzyplugh"), []);
});

test("hostile questions are words like any others", () => {
  for (const question of ["(((", "[a-z", "\\", "*", "<script>", "😀", "a".repeat(5000), "\u202e7"])
    assert.doesNotThrow(() => ids(question));
});

test("letters are compared without accents and capitals", () => {
  assert.equal(folded("  ÉCOLE\n Ibáñez "), "ecole ibanez");
});
