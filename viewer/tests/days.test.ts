import assert from "node:assert/strict";
import { test } from "node:test";
import { day, expire, expiredLine, later, today, warnings } from "../src/days.ts";
import type { Card, Contents, Plan } from "../src/types.ts";

const COPY = {
  destroyBy: "2027-06-30", warning: "", verifiedOn: "2026-11-18", staleAfter: 365, issuedOn: "2026-11-29",
} as Contents;

test("days are written as everywhere", () => {
  assert.equal(day("2026-11-18"), "18 Nov 2026");
  assert.equal(today(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
  assert.equal(later("2026-02-27", 2), "2026-03-01");
});

test("the last day is not past, and the day after it is", () => {
  assert.deepEqual(warnings(COPY, "2027-06-30"), []);
  assert.match(warnings(COPY, "2027-07-01")[0]!, /PAST ITS LAST DAY.*30 Jun 2027/);
});

test("facts grow stale while the copy lies in a car", () => {
  assert.deepEqual(warnings({ ...COPY, destroyBy: "" }, "2027-11-18"), []);
  assert.match(warnings({ ...COPY, destroyBy: "" }, "2027-11-19")[0]!, /^STALE: verified 18 Nov 2026/);
});

test("a clock that is before the copy is said, as nothing can be told by it", () => {
  assert.match(warnings(COPY, "2020-01-01")[0]!, /clock says 1 Jan 2020/);
});

test("what expires after the copy was made is told, struck, and no longer counted", () => {
  const card = { id: "a", expires: "2027-01-31" } as Card;
  const known = { id: "b", expires: "2026-01-31", out: 1, told: "EXPIRED 31 Jan 2026" } as Card;
  const plan = { signs: [[0, 0, "dark", "AED", "normal", "", "a", "", "aed", 1]] } as unknown as Plan;
  expire([card, known], [plan], "2026-11-29", "2027-01-31");
  assert.equal(card.told, undefined);
  const expired = expire([card, known], [plan], "2026-11-29", "2027-02-01");
  assert.deepEqual(expired, [card]);
  assert.deepEqual(expiredLine([{ ...card, title: "AED 1" }])[1], ["", ["AED 1", "a", 0], ", 31 Jan 2027"]);
  assert.equal(card.told, "EXPIRED 31 Jan 2027");
  assert.deepEqual([plan.signs[0]![4], plan.signs[0]![9]], ["struck", 0]);
  assert.equal(known.told, "EXPIRED 31 Jan 2026");
});
