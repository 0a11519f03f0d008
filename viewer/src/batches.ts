// The lines of a plan, those of one look together as far as they do not lie over others: a browser
// strokes one long path many times faster than a thousand short ones.

import type { Plan, Primitive } from "./types.ts";

export interface Batch {
  /** A primitive that is painted alone, or the look of all in `path`. */
  one: Primitive;
  /** The lines in pixels of the plan; null for a primitive that is painted alone. */
  path: Path2D | null;
}

/** Squares across a plan in which one looks for what lies over what. */
const SQUARES = 64;
const known = new WeakMap<Plan, Batch[]>();

export function batchesOf(plan: Plan): Batch[] {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const made = batched(plan.under, Math.max(plan.width, plan.height) / SQUARES, () => new Path2D());
  known.set(plan, made);
  return made;
}

/** Puts each line into the first batch of its look that comes after all it may lie over. */
export function batched(under: readonly Primitive[], side: number, newPath: () => Path2D): Batch[] {
  const made: Batch[] = [];
  const looks: string[] = [];
  const last = new Map<number, number>();
  for (const one of under) {
    const squares = squaresOf(one, side);
    let least = 0;
    for (const square of squares) least = Math.max(least, last.get(square) ?? 0);
    const look = one[0] === "s" ? JSON.stringify(one.slice(2, 6).concat(one[7])) : "";
    let at = look === "" ? -1 : looks.indexOf(look, least);
    if (at < 0) {
      at = made.push({ one, path: one[0] === "s" ? newPath() : null }) - 1;
      looks.push(look);
    }
    const { path = null } = made[at] ?? {};
    if (path !== null && one[0] === "s") trace(path, one[1], one[6] === 1);
    for (const square of squares) last.set(square, at);
  }
  return made;
}

function trace(path: Path2D, flat: readonly number[], closed: boolean): void {
  for (let at = 0; at + 1 < flat.length; at += 2)
    if (at === 0) path.moveTo(flat[0] ?? 0, flat[1] ?? 0);
    else path.lineTo(flat[at] ?? 0, flat[at + 1] ?? 0);
  if (closed) path.closePath();
}

/** The squares that what is drawn may touch. */
function squaresOf(one: Primitive, side: number): number[] {
  const flat = one[0] === "s" ? one[1] : one[0] === "f" ? one[1].flat(2) : [one[1], one[2]];
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const x = flat[at] ?? 0, y = flat[at + 1] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const found: number[] = [];
  const end = Math.min(SQUARES * 2, Math.floor(bottom / side) + 1), edge = Math.min(SQUARES * 2, Math.floor(right / side) + 1);
  for (let row = Math.max(-SQUARES, Math.floor(top / side) - 1); row <= end; row++)
    for (let column = Math.max(-SQUARES, Math.floor(left / side) - 1); column <= edge; column++)
      found.push(row * 1000 + column);
  return found;
}
