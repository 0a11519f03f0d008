// How one walks on a level: the shortest ways over its squares, as geometry/walking.py does it.
//
// A step along costs 3 and a step across 4; a step into a doorway costs 60 besides, so that ways go
// along halls. What was found is pulled straight and then measured.

import { toOutline, within } from "./cells.ts";
import type { Plan, Point, Squares } from "./types.ts";

const ALONG = 3;
const ACROSS = 4;
const DOORWAY = 60;
const WINDOW = ACROSS + DOORWAY + 1;
const NEVER = 0x7fffffff;
const NEAR = 5;
/** Metres from a room to what lies beyond its wall. */
const WALL = 0.8;

/** A way that was found: to which target, and its corners from the start. */
export interface Walked {
  target: number;
  corners: Point[];
}

export class Level {
  readonly squares: Squares;
  private readonly free: Uint8Array;
  private readonly slow: Uint8Array;
  private readonly moves: readonly (readonly [step: number, one: number, other: number, price: number])[];

  constructor(squares: Squares, bytes: Uint8Array) {
    this.squares = squares;
    const count = squares.across * squares.down;
    this.free = unpacked(bytes, squares.free, count);
    this.slow = unpacked(bytes, squares.slow, count);
    const w = squares.across;
    this.moves = [
      [-1, -1, -1, ALONG], [1, 1, 1, ALONG], [-w, -w, -w, ALONG], [w, w, w, ALONG],
      [-w - 1, -w, -1, ACROSS], [-w + 1, -w, 1, ACROSS], [w - 1, w, -1, ACROSS], [w + 1, w, 1, ACROSS],
    ];
  }

  /** The free square at a point or very near to it, -1 for none. */
  square(at: Point): number {
    const { left, top, step, across, down } = this.squares;
    const column = Math.floor((at.x - left) / step);
    const row = Math.floor((at.y - top) / step);
    let best = -1;
    let least = Infinity;
    for (let dy = -NEAR; dy <= NEAR; dy++)
      for (let dx = -NEAR; dx <= NEAR; dx++) {
        const r = row + dy, c = column + dx;
        if (r < 0 || c < 0 || r >= down || c >= across) continue;
        const number = r * across + c;
        const away = Math.hypot(dx, dy);
        if (away < least && this.free[number] === 1) {
          least = away;
          best = number;
        }
      }
    return best;
  }

  middle(square: number): Point {
    const { left, top, step, across } = this.squares;
    return {
      x: left + ((square % across) + 0.5) * step,
      y: top + (Math.floor(square / across) + 0.5) * step,
    };
  }

  /** The free squares beyond the wall of a room; those of other rooms only where all are. */
  around(ring: readonly number[], plan: Plan): number[] {
    const { left, top, step, across, down } = this.squares;
    const beyond = WALL / (plan.scale ?? 1);
    const xs = ring.filter((_, at) => at % 2 === 0);
    const ys = ring.filter((_, at) => at % 2 === 1);
    const first = Math.max(0, Math.floor((Math.min(...ys) - beyond - top) / step));
    const last = Math.min(down - 1, Math.floor((Math.max(...ys) + beyond - top) / step));
    const from = Math.max(0, Math.floor((Math.min(...xs) - beyond - left) / step));
    const to = Math.min(across - 1, Math.floor((Math.max(...xs) + beyond - left) / step));
    const others = plan.rooms.filter((room) => !sameRing(room[3], ring));
    const all: number[] = [];
    const apart: number[] = [];
    for (let row = first; row <= last; row++)
      for (let column = from; column <= to; column++) {
        const number = row * across + column;
        if (this.free[number] !== 1) continue;
        const at = this.middle(number);
        if (within(at, ring)) continue;
        const away = toOutline(at, ring);
        if (away > beyond || away < step / 2) continue;
        all.push(number);
        if (!others.some((room) => within(at, room[3]))) apart.push(number);
      }
    return apart.length > 0 ? apart : all;
  }

  /** How far every square is from the nearest of some targets. */
  reach(targets: readonly Point[]): Reach {
    const count = this.free.length;
    const cost = new Int32Array(count).fill(NEVER);
    const origin = new Int16Array(count).fill(-1);
    const buckets: number[][] = Array.from({ length: WINDOW }, () => []);
    let waiting = 0;
    const put = (square: number, at: number, name: number): void => {
      if (at >= (cost[square] ?? 0)) return;
      cost[square] = at;
      origin[square] = name;
      buckets[at % WINDOW]?.push(square);
      waiting++;
    };
    targets.forEach((at, name) => {
      const square = this.square(at);
      if (square >= 0) put(square, 0, name);
    });
    for (let now = 0; waiting > 0; now++) {
      const bucket = buckets[now % WINDOW] ?? [];
      for (const square of bucket) {
        waiting--;
        if (cost[square] === now) this.step(square, now, put, origin[square] ?? -1);
      }
      bucket.length = 0;
    }
    return new Reach(this, targets, cost, origin);
  }

  private step(square: number, now: number, put: (square: number, at: number, name: number) => void, name: number): void {
    for (const [step, one, other, price] of this.moves) {
      const there = square + step;
      if (this.free[there] !== 1 || this.free[square + one] !== 1 || this.free[square + other] !== 1) continue;
      put(there, now + price + (this.slow[there] === 1 ? DOORWAY : 0), name);
    }
  }

  isClear(start: Point, end: Point): boolean {
    const { left, top, step, across, down } = this.squares;
    const count = Math.max(2, Math.ceil((2 * Math.hypot(end.x - start.x, end.y - start.y)) / step));
    for (let at = 0; at < count; at++) {
      const share = at / (count - 1);
      const column = Math.floor((start.x + share * (end.x - start.x) - left) / step);
      const row = Math.floor((start.y + share * (end.y - start.y) - top) / step);
      const c = Math.min(across - 1, Math.max(0, column));
      const r = Math.min(down - 1, Math.max(0, row));
      if (this.free[r * across + c] !== 1) return false;
    }
    return true;
  }

  /** The square from which one came to another, -1 for none. */
  before(square: number, cost: Int32Array): number {
    const left = (cost[square] ?? 0) - (this.slow[square] === 1 ? DOORWAY : 0);
    for (const [step, one, other, price] of this.moves)
      if (cost[square + step] === left - price && this.free[square + one] === 1 && this.free[square + other] === 1)
        return square + step;
    return -1;
  }
}

/** How far every square is from the nearest of some targets. */
export class Reach {
  private readonly level: Level;
  private readonly targets: readonly Point[];
  private readonly cost: Int32Array;
  private readonly origin: Int16Array;

  constructor(level: Level, targets: readonly Point[], cost: Int32Array, origin: Int16Array) {
    this.level = level;
    this.targets = targets;
    this.cost = cost;
    this.origin = origin;
  }

  /** The way from a point to the target that is nearest on foot, or null. */
  way(start: Point): Walked | null {
    const square = this.level.square(start);
    if (square < 0 || this.cost[square] === NEVER) return null;
    return this.walked(start, square);
  }

  /** The shortest way that goes from a point straight to one of some squares first, or null. */
  wayFrom(start: Point, squares: readonly number[]): Walked | null {
    let best = -1;
    let least = Infinity;
    for (const square of squares) {
      const cost = this.cost[square] ?? NEVER;
      if (cost === NEVER) continue;
      const at = this.level.middle(square);
      const whole = (cost / ALONG) * this.level.squares.step + Math.hypot(at.x - start.x, at.y - start.y);
      if (whole < least) [best, least] = [square, whole];
    }
    if (best < 0) return null;
    const { target, corners } = this.walked(this.level.middle(best), best);
    return { target, corners: [start, ...corners] };
  }

  private walked(start: Point, square: number): Walked {
    const target = this.origin[square] ?? -1;
    const points = [start];
    for (let at = square; (this.cost[at] ?? 0) > 0; ) {
      at = this.level.before(at, this.cost);
      if (at < 0 || points.length > this.cost.length) break;
      points.push(this.level.middle(at));
    }
    const end = this.targets[target];
    if (end) points.push(end);
    return { target, corners: this.pulled(points) };
  }

  /** The corners of a way that goes straight wherever it can. */
  private pulled(points: readonly Point[]): Point[] {
    const last = points.length - 1;
    const corners: Point[] = points.slice(0, 1);
    for (let at = 0; at < last; ) {
      let onward = last;
      while (onward > at + 1 && !this.clear(points, at, onward))
        onward -= Math.max(1, Math.floor((onward - at) / 8));
      at = Math.max(onward, at + 1);
      corners.push(...points.slice(at, at + 1));
    }
    return corners;
  }

  private clear(points: readonly Point[], one: number, other: number): boolean {
    const start = points[one], end = points[other];
    return start !== undefined && end !== undefined && this.level.isClear(start, end);
  }
}

export function length(corners: readonly Point[]): number {
  let sum = 0;
  for (let at = 1; at < corners.length; at++) {
    const one = corners[at - 1], other = corners[at];
    if (one && other) sum += Math.hypot(other.x - one.x, other.y - one.y);
  }
  return sum;
}

function sameRing(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, at) => number === other[at]);
}

function unpacked(bytes: Uint8Array, [begin, size]: [number, number], count: number): Uint8Array {
  const found = new Uint8Array(count);
  const packed = bytes.subarray(begin, begin + size);
  for (let at = 0; at < count; at++) found[at] = ((packed[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
  return found;
}
