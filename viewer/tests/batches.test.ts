import assert from "node:assert/strict";
import { test } from "node:test";
import { batched } from "../src/batches.ts";
import type { Primitive } from "../src/types.ts";

const line = (x: number, y: number, ink: string): Primitive => ["s", [x, y, x + 5, y], ink, 1, 0, [], 0, 1];
const path = (): Path2D => ({ moveTo: () => undefined, lineTo: () => undefined }) as unknown as Path2D;
const inks = (found: readonly Primitive[]): unknown[] => batched(found, 10, path).map(({ one }) => one[2]);

test("lines of one look that lie apart are one path, whatever stands between them", () => {
  const far = Array.from({ length: 50 }, (_, at) => [line(100 * at, 0, "paper"), line(100 * at, 0, "wall")]).flat();
  assert.deepEqual(inks(far), ["paper", "wall"]);
});

test("what lies over another line stays over it", () => {
  assert.deepEqual(inks([line(0, 0, "wall"), line(0, 0, "paper"), line(0, 0, "wall")]), ["wall", "paper", "wall"]);
});

test("areas and words are painted alone and in their order", () => {
  const area: Primitive = ["f", [[[0, 0, 90, 0, 90, 90]]], "zone", 0.1, 0];
  assert.deepEqual(batched([line(0, 0, "wall"), area, line(0, 0, "wall"), area], 10, path).map(({ one }) => one[0]), ["s", "f", "s", "f"]);
});
