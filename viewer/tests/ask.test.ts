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

// What a sergeant asked who had never seen the page, of a school much like this one.

const GRID = { left: 0, top: 0, cell: 1, columns: 10, rows: 7, onto: [1, 0, 0, 0, 1, 0], prefix: "" };
const SCHOOL: Card[] = [
  ...["M", "1", "2", "3", "4", "7"].map((number) => card(`door${number}`, "exterior-door", `Door ${number}`, { number, facts: [["Where", ["Door 7 · 1 of 2, gym"]]] })),
  card("door100A", "interior-door", "Door 100A", { number: "100A" }),
  card("door100B", "interior-door", "Door 100B", { number: "100B" }),
  card("kb1", "key-box", "KB-1, Knox"),
  card("kb2", "key-box", "KB-2, Knox", { told: "NEVER VERIFIED" }),
  card("camera2", "camera", "Camera, 2"),
  card("camera3", "camera", "Camera, 3", { out: 1, told: "NOT IN ORDER on 18 Nov 2026" }),
  card("camera24", "camera", "Camera, 24"),
  card("aed1", "aed", "AED 1"),
  card("aed2", "aed", "AED 2", { out: 1, told: "EXPIRED 31 Oct 2026" }),
  card("gas1", "gas-shutoff", "Gas shut-off, Gas 1"),
  card("gas2", "gas-shutoff", "Gas shut-off, Gas 2"),
  card("machines", "electric-shutoff", "Electric shut-off, Machines"),
  card("breaker", "electric-shutoff", "Electric shut-off, Main breaker", { out: 1, told: "NOT IN ORDER on 18 Nov 2026" }),
  card("hydrant1", "hydrant", "Hydrant 1"),
  card("hydrant2", "hydrant", "Hydrant 2"),
  card("roof1", "roof-access", "Roof access, Roof 1", { out: 1, told: "NOT IN ORDER on 18 Nov 2026" }),
  card("roof2", "roof-access", "Roof access, Roof 2"),
  card("fe23", "extinguisher", "Fire extinguisher, FE 23", { out: 1, gone: 1, told: "NOT THERE on 18 Nov 2026" }),
  card("room101", "room", "Room 101"),
  card("room112", "room", "Room 112"),
  card("lab", "room", "Science lab 121"),
  card("gym", "room", "Gym"),
  card("old", "hydrant", "Yard", { stale: 1 }),
  card("night", "contact", "Head custodian", { hours: "after-hours", order: 1, numbers: [["Private phone", "555-0143"], ["Office phone", "555-0140"]] }),
  card("gm1", "key", "GM-1"),
  card("gm4", "key", "GM-4", { out: 1, gone: 1, told: "LOST on 11 Jun 2026" }),
  card("copy", "copy", "This copy"),
];
const sergeant = new Ask(SCHOOL, [{ cells: GRID }] as unknown as Plan[]);
const OPENED: readonly (readonly [question: string, card: string])[] = [
  ["where is door 7", "door7"], ["door seven", "door7"], ["which key opens door 7?", "door7"], ["door m", "doorM"], ["aed 2", "aed2"],
  ["gas 2", "gas2"], ["hydrant 2", "hydrant2"], ["camera 3", "camera3"], ["camera twenty four", "camera24"], ["roof 1", "roof1"],
  ["breaker", "breaker"], ["kb1", "kb1"], ["KB-1", "kb1"], ["knox 2", "kb2"], ["gm1", "gm1"], ["gm 4", "gm4"], ["fe 23", "fe23"],
  ["extinguisher number 23", "fe23"], ["room 112", "room112"], ["121", "lab"],
  ["nearest AED to room 112", "room112"], ["aed near the gym", "gym"], ["555-0143", "night"], ["(555) 0143", "night"], ["J7", "cell.J7"],
  ["destroy", "copy"], ["draft", "copy"], ["signature", "copy"], ["is this genuine?", "copy"], ["lost", "gm4"], ["expired", "aed2"], ["stale", "old"],
];

for (const [question, first] of OPENED)
  test(`the Enter key opens ${first} for “${question}”`, () => {
    const { sure, answers } = sergeant.reply(question);
    assert.equal(answers[0]?.card.id, first);
    assert.ok(sure);
  });

const ABSENT: readonly (readonly [question: string, told: string, near: string])[] = [
  ["room 999", "There is no room 999 in this copy.", "lab"], ["door 10", "There is no door 10 in this copy.", "door1"],
  ["where is door ten", "There is no door 10 in this copy.", "door1"], ["gas 9", "There is no gas 9 in this copy.", "gas2"],
  ["999", "There is nothing called “999” in this copy.", "door7"], ["door 112", "There is no door 112 in this copy.", "room112"],
];

for (const [question, told, near] of ABSENT)
  test(`“${question}”: that it does not exist is said, and the Enter key opens nothing`, () => {
    const reply = sergeant.reply(question);
    assert.ok(reply.told.startsWith(told), reply.told);
    assert.equal(reply.sure, false);
    assert.ok(reply.answers.some((one) => one.card.id === near && one.by === "near"));
  });

test("there are cells within the grid only", () => {
  for (const question of ["Z9", "k1", "cell A8"]) {
    const { told, sure, answers } = sergeant.reply(question);
    assert.match(told, /There is no cell .* in this copy; the grid goes from A1 to J7\./);
    assert.deepEqual([sure, answers], [false, []]);
  }
});

const LISTED: readonly (readonly [question: string, cards: readonly string[]])[] = [
  ["out of service", ["camera3", "aed2", "breaker", "roof1", "fe23", "gm4"]], ["what is not in order", ["camera3", "aed2", "breaker", "roof1", "fe23", "gm4"]],
  ["missing", ["fe23", "gm4"]], ["not verified", ["kb2"]], ["broken cameras", ["camera3"]], ["blocked", []],
];

for (const [question, cards] of LISTED)
  test(`“${question}” is answered by the list of all that is so`, () => {
    const { told, answers } = sergeant.reply(question);
    assert.deepEqual(answers.map((one) => one.card.id), cards);
    assert.match(told, cards.length === 0 ? /nothing is recorded/ : new RegExp(`${cards.length} in all`));
  });

test("a part of a question is told to be a part, and not opened", () => {
  const { told, sure } = sergeant.reply("gym zebra");
  assert.match(told, /Nothing in this copy answers all of “gym zebra”\. With a part of it:/);
  assert.equal(sure, false);
});

test("hostile questions are words like any others", () => {
  for (const question of ["(((", "[a-z", "\\", "*", "<script>", "😀", "a".repeat(5000), "\u202e7"])
    assert.doesNotThrow(() => ids(question));
});

test("letters are compared without accents and capitals", () => {
  assert.equal(folded("  ÉCOLE\n Ibáñez "), "ecole ibanez");
});
