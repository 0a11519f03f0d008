// The cells of a plan, and where a point of one plan lies on another by the grid they share.

import type { Affine, CellGrid, Plan, Point } from "./types.ts";

export function moved(affine: Affine, at: Point): Point {
  const [xx, xy, x0, yx, yy, y0] = affine;
  return { x: xx * at.x + xy * at.y + x0, y: yx * at.x + yy * at.y + y0 };
}

export function inverse(affine: Affine): Affine {
  const [xx, xy, x0, yx, yy, y0] = affine;
  const whole = xx * yy - xy * yx;
  return [yy / whole, -xy / whole, (xy * y0 - yy * x0) / whole,
    -yx / whole, xx / whole, (yx * x0 - xx * y0) / whole];
}

/** How many times longer lengths become. */
export function factor([xx, xy, , yx, yy]: Affine): number {
  return Math.sqrt(Math.abs(xx * yy - xy * yx));
}

export function letters(column: number): string {
  let left = column + 1;
  let text = "";
  while (left > 0) {
    left -= 1;
    text = String.fromCharCode(65 + (left % 26)) + text;
    left = Math.floor(left / 26);
  }
  return text;
}

/** The name of the cell a point lies in, such as “C4”; empty outside the grid. */
export function cellName(cells: CellGrid | null, at: Point): string {
  if (cells === null) return "";
  const on = moved(cells.onto, at);
  const across = (on.x - cells.left) / cells.cell;
  const down = (on.y - cells.top) / cells.cell;
  if (!(across >= 0 && across <= cells.columns && down >= 0 && down <= cells.rows)) return "";
  const column = Math.min(Math.floor(across), cells.columns - 1);
  const row = Math.min(Math.floor(down), cells.rows - 1);
  return `${cells.prefix}${letters(column)}${row + 1}`;
}

/** The middle of a cell by its name on a plan, or null. */
export function cellMiddle(cells: CellGrid | null, name: string): Point | null {
  const found = /^([a-z]{1,2})\s?(\d{1,3})$/i.exec(name);
  if (cells === null || found === null) return null;
  let column = 0;
  for (const letter of (found[1] ?? "").toUpperCase()) column = 26 * column + letter.charCodeAt(0) - 64;
  const row = Number(found[2]);
  if (column > cells.columns || row < 1 || row > cells.rows) return null;
  const middle = {
    x: cells.left + (column - 0.5) * cells.cell, y: cells.top + (row - 0.5) * cells.cell,
  };
  return moved(inverse(cells.onto), middle);
}

/** Where a point of one plan lies on another, or null where they share no grid. */
export function carried(at: Point, here: Plan, there: Plan): Point | null {
  if (here === there) return at;
  if (here.cells === null || there.cells === null) return null;
  if (here.cells.prefix !== "" || there.cells.prefix !== "") return null;
  return moved(inverse(there.cells.onto), moved(here.cells.onto, at));
}

/** How many pixels of another plan one pixel of a plan is; 1 where they share no grid. */
export function ratio(here: Plan, there: Plan): number {
  if (carried({ x: 0, y: 0 }, here, there) === null || here.cells === null || there.cells === null)
    return 1;
  return factor(here.cells.onto) / factor(there.cells.onto);
}

export function within(at: Point, ring: readonly number[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const x1 = ring[i] ?? 0, y1 = ring[i + 1] ?? 0, x2 = ring[j] ?? 0, y2 = ring[j + 1] ?? 0;
    if (y1 > at.y !== y2 > at.y && at.x < ((x2 - x1) * (at.y - y1)) / (y2 - y1) + x1)
      inside = !inside;
  }
  return inside;
}

/** How far a point is from the outline of a ring. */
export function toOutline(at: Point, ring: readonly number[]): number {
  let best = Infinity;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const x1 = ring[j] ?? 0, y1 = ring[j + 1] ?? 0;
    const dx = (ring[i] ?? 0) - x1, dy = (ring[i + 1] ?? 0) - y1;
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - x1) * dx + (at.y - y1) * dy) / length));
    best = Math.min(best, Math.hypot(at.x - x1 - share * dx, at.y - y1 - share * dy));
  }
  return best;
}
