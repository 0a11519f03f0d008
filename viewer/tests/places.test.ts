import assert from "node:assert/strict";
import { test } from "node:test";
import { before, besides, Taken } from "../src/places.ts";

const RING = [100, 100, 300, 100, 300, 200, 100, 200];

test("the letter of a side stays before its own wall, however small the map is", () => {
  for (const scale of [0.05, 0.4, 4]) {
    const [middleX, middleY] = [200 * scale, 100 * scale];
    const places = before(RING, [middleX, middleY], 0, scale);
    assert.deepEqual(places[0], [middleX, middleY - 18]);
    for (const [x, y] of places) {
      assert.ok(x > 100 * scale && x < 300 * scale, `${scale}: ${x}`);
      assert.equal(y, middleY - 18);
    }
    for (const [x, y] of before(RING, [300 * scale, 150 * scale], 90, scale)) {
      assert.ok(Math.abs(x - (300 * scale + 18)) < 1e-9);
      assert.ok(y > 100 * scale && y < 200 * scale, `${scale}: ${y}`);
    }
  }
});

test("a sign without room where it stands finds the nearest free place, or none", () => {
  const taken = new Taken();
  taken.add(50, 50, 8, 8);
  const found = besides(taken, 50, 50, 20, 20);
  assert.ok(found !== undefined && taken.free(...found, 6, 6));
  assert.ok(Math.hypot(found[0] - 50, found[1] - 50) < 25);
  taken.add(50, 50, 200, 200);
  assert.equal(besides(taken, 50, 50, 20, 20), undefined);
});
