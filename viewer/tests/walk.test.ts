import assert from "node:assert/strict";
import { test } from "node:test";
import { farText, Nearest } from "../src/nearest.ts";
import type { Contents, Opened, Plan, Room, Stair } from "../src/types.ts";

/** Packs rows of a drawing: a dot is free, # is a wall, d is a doorway. */
function level(id: string, rows: readonly string[], bytes: number[], rooms: Room[] = []): Plan {
  const pack = (free: (one: string) => boolean): [number, number] => {
    const begin = bytes.length;
    const bits = rows.join("").split("").map((one) => (free(one) ? 1 : 0));
    for (let at = 0; at < bits.length; at += 8)
      bytes.push(bits.slice(at, at + 8).reduce<number>((sum, bit, place) => sum | (bit << (7 - place)), 0));
    return [begin, bytes.length - begin];
  };
  const walk = {
    left: 0, top: 0, step: 1, across: rows[0]!.length, down: rows.length, outlined: 1,
    free: pack((one) => one !== "#"), slow: pack((one) => one === "d"),
  };
  return { id, title: id, scale: 0.5, cells: null, rooms, signs: [], walk } as unknown as Plan;
}

function opened(plans: Plan[], bytes: number[], stairs: Stair[] = []): Opened {
  return { contents: { plans, stairs } as unknown as Contents, bytes: Uint8Array.from(bytes) };
}

const ROWS = [
  "####################",
  "#..................#",
  "#..................#",
  "#########.##########",
  "#........#.........#",
  "#........#.........#",
  "####################",
];

test("one walks round a wall, and the way is as long as its corners say", () => {
  const bytes: number[] = [];
  const plan = level("one", ROWS, bytes);
  const find = new Nearest(opened([plan], bytes));
  const way = find.find({ plan, at: { x: 2.5, y: 4.5 } }, [{ plan, at: { x: 2.5, y: 1.5 }, card: "", name: "" }]);
  assert.equal(way?.basis, "straight"); // that hall has no opening to the room below
  const across = find.find({ plan, at: { x: 2.5, y: 1.5 } }, [{ plan, at: { x: 17.5, y: 1.5 }, card: "", name: "" }]);
  assert.equal(across?.basis, "walked");
  assert.ok(Math.abs((across.metres ?? 0) - 7.5) < 0.01);
});

test("a room without a door that is recorded is left through its wall, and it is said", () => {
  const bytes: number[] = [];
  const ring = [1, 4, 9, 4, 9, 6, 1, 6];
  const plan = level("one", ROWS, bytes, [[5, 5, "Room 1", ring, "room.1"]]);
  const find = new Nearest(opened([plan], bytes));
  const target = { plan, at: { x: 17.5, y: 1.5 }, card: "", name: "" };
  const way = find.find({ plan, at: { x: 2.5, y: 4.5 }, ring }, [target]);
  assert.equal(way?.basis, "assumed");
  assert.match(farText(way, "m"), /through a wall/);
});

test("what stands on another level is reached by the stair, and both legs are told", () => {
  const bytes: number[] = [];
  const one = level("one", ROWS, bytes);
  const two = level("two", ROWS, bytes);
  const stairs: Stair[] = [["Stair 1", "one", 17.5, 1.5, "two", 2.5, 1.5]];
  const find = new Nearest(opened([one, two], bytes, stairs));
  const way = find.find({ plan: one, at: { x: 2.5, y: 1.5 } }, [{ plan: two, at: { x: 8.5, y: 1.5 }, card: "", name: "" }]);
  assert.deepEqual(way?.stairs, ["Stair 1"]);
  assert.deepEqual(way.legs.map((leg) => leg.plan.id), ["one", "two"]);
  assert.ok(Math.abs((way.metres ?? 0) - 10.5) < 0.05);
  assert.equal(way.basis, "walked");
});

test("without walls it is a straight line, and without scale nobody says how far", () => {
  const plan = { id: "p", scale: null, cells: null, rooms: [], signs: [] } as unknown as Plan;
  const way = new Nearest(opened([plan], [])).find({ plan, at: { x: 0, y: 0 } }, [{ plan, at: { x: 3, y: 4 }, card: "", name: "" }]);
  assert.equal(way?.basis, "straight");
  assert.match(farText(way, "ft"), /not known/);
  assert.equal(new Nearest(opened([plan], [])).find({ plan, at: { x: 0, y: 0 } }, []), null);
});
