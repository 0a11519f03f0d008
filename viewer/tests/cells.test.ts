import assert from "node:assert/strict";
import { test } from "node:test";
import { carried, cellMiddle, cellName, inverse, letters, moved, ratio, toOutline, within } from "../src/cells.ts";
import type { Affine, CellGrid, Plan } from "../src/types.ts";

const turned: Affine = [0.5, -0.2, 30, 0.2, 0.5, -10];
const grid: CellGrid = { left: 10, top: 20, cell: 50, columns: 30, rows: 4, onto: turned, prefix: "" };

test("letters go on behind Z as in a spreadsheet", () => {
  assert.deepEqual([0, 25, 26, 27, 51, 52].map(letters), ["A", "Z", "AA", "AB", "AZ", "BA"]);
});

test("the middle of a cell lies in that cell, on a plan that is turned too", () => {
  for (const name of ["A1", "C4", "Z2", "AB3"]) {
    const middle = cellMiddle(grid, name);
    assert.ok(middle);
    assert.equal(cellName(grid, middle), name);
  }
  assert.equal(cellMiddle(grid, "A9"), null);
  assert.equal(cellMiddle(grid, "gas"), null);
  assert.equal(cellName(null, { x: 0, y: 0 }), "");
  assert.equal(cellName(grid, { x: -4000, y: 0 }), "");
});

test("what is carried to another plan and back is where it was", () => {
  const at = moved(inverse(turned), moved(turned, { x: 7, y: 9 }));
  assert.ok(Math.abs(at.x - 7) < 1e-9 && Math.abs(at.y - 9) < 1e-9);
  const here = { cells: grid } as Plan;
  const there = { cells: { ...grid, onto: [1, 0, 0, 0, 1, 0] } } as unknown as Plan;
  const on = carried({ x: 7, y: 9 }, here, there);
  assert.ok(on);
  const back = carried(on, there, here);
  assert.ok(back && Math.hypot(back.x - 7, back.y - 9) < 1e-9);
  assert.ok(Math.abs(ratio(here, there) * ratio(there, here) - 1) < 1e-9);
  assert.equal(carried(on, { cells: { ...grid, prefix: "L2-" } } as Plan, here), null);
});

test("a point is within a bent room or beside it", () => {
  const ring = [0, 0, 10, 0, 10, 10, 5, 10, 5, 5, 0, 5];
  assert.ok(within({ x: 2, y: 2 }, ring));
  assert.ok(!within({ x: 2, y: 8 }, ring));
  assert.equal(toOutline({ x: 2, y: 8 }, ring), 3);
});
