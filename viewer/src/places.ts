// Where signs and letters find room, in points of the screen.

/** Points of a square in which one looks for what is in the way. */
const SQUARE = 48;
/** Points from a wall to the letter of its side. */
const AWAY = 18;

/** Boxes that are taken, found by squares of the screen. */
export class Taken {
  /** For each square the middles and half sides of what stands in it, four numbers each. */
  private readonly squares = new Map<number, number[]>();

  /** Whether a box, given by its middle and half its sides, is free. */
  free(x: number, y: number, w: number, h: number): boolean {
    const right = Math.floor((x + w) / SQUARE), bottom = Math.floor((y + h) / SQUARE);
    for (let row = Math.floor((y - h) / SQUARE); row <= bottom; row++)
      for (let column = Math.floor((x - w) / SQUARE); column <= right; column++) {
        const found = this.squares.get(row * 10_000 + column);
        if (found === undefined) continue;
        for (let at = 0; at < found.length; at += 4)
          if (Math.abs((found[at] ?? 0) - x) < (found[at + 2] ?? 0) + w
            && Math.abs((found[at + 1] ?? 0) - y) < (found[at + 3] ?? 0) + h) return false;
      }
    return true;
  }

  add(x: number, y: number, w: number, h: number): void {
    const right = Math.floor((x + w) / SQUARE), bottom = Math.floor((y + h) / SQUARE);
    for (let row = Math.floor((y - h) / SQUARE); row <= bottom; row++)
      for (let column = Math.floor((x - w) / SQUARE); column <= right; column++) {
        const key = row * 10_000 + column;
        const found = this.squares.get(key);
        if (found) found.push(x, y, w, h);
        else this.squares.set(key, [x, y, w, h]);
      }
  }
}

/** The nearest free place beside a spot that is taken. */
export function besides(taken: Taken, x: number, y: number, w: number, h: number): [number, number] | undefined {
  for (const far of [24, 36])
    for (let turn = 0; turn < 12; turn++) {
      const dx = x + far * Math.cos((turn * Math.PI) / 6), dy = y + far * Math.sin((turn * Math.PI) / 6);
      if (taken.free(dx, dy, w / 2 - 4, h / 2 - 4)) return [dx, dy];
    }
  return undefined;
}

/** Where the letter of a side may stand: before its own wall and no farther along than that reaches. */
export function before(
  ring: readonly number[], [x, y]: readonly [number, number], direction: number, scale: number,
): [number, number][] {
  const turn = (direction * Math.PI) / 180;
  const wall = along(ring, turn) * scale;
  return [0, 0.15, -0.15, 0.3, -0.3].map((share) => [
    x + AWAY * Math.sin(turn) + share * wall * Math.cos(turn),
    y - AWAY * Math.cos(turn) + share * wall * Math.sin(turn),
  ]);
}

/** How far an outline reaches along the wall that looks into a direction. */
function along(ring: readonly number[], turn: number): number {
  let least = Infinity, most = -Infinity;
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const far = (ring[at] ?? 0) * Math.cos(turn) + (ring[at + 1] ?? 0) * Math.sin(turn);
    least = Math.min(least, far);
    most = Math.max(most, far);
  }
  return Math.max(0, most - least);
}
