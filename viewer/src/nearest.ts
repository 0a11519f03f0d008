// What is nearest to a room or a point, on foot where walls and doors are known, and the way there.
//
// It goes by the rules of session/plans/ways.py, step by step, so that the page and the sheets of one
// copy say the same: on the level itself where one of them stands there, else by a stair; a room whose
// own door is not recorded is left through its wall; all else is a straight line, and said to be one.

import { carried, factor, within } from "./cells.ts";
import { Level, length, type Reach } from "./walk.ts";
import type { Opened, Plan, Point } from "./types.ts";

/** How it is known how far it is, from the surest on. */
export type Basis = "walked" | "assumed" | "straight";

export interface Start {
  plan: Plan;
  at: Point;
  /** The outline of the room one starts in. */
  ring?: readonly number[];
}

export interface Target {
  plan: Plan;
  at: Point;
  card: string;
  name: string;
}

export interface Leg {
  plan: Plan;
  corners: Point[];
}

export interface Way {
  target: Target;
  /** Null where a plan has no scale. */
  metres: number | null;
  basis: Basis;
  legs: Leg[];
  /** The stairs it leads over, in order. */
  stairs: string[];
}

const SURE: readonly Basis[] = ["walked", "assumed", "straight"];

export class Nearest {
  private readonly levels = new Map<string, Level | null>();
  private readonly reaches = new Map<string, Reach>();
  private readonly opened: Opened;

  constructor(opened: Opened) {
    this.opened = opened;
  }

  /** The way to the nearest target, or null where there is none at all. */
  find(start: Start, targets: readonly Target[]): Way | null {
    const own = targets.filter((one) => one.plan === start.plan);
    if (own.length > 0) return this.onLevel(start, own);
    return this.byStairs(start, targets) ?? acrossCampus(start, targets);
  }

  private onLevel(start: Start, targets: readonly Target[]): Way | null {
    if (targets.length === 0) return null;
    return this.onFoot(start, targets) ?? straight(start, targets);
  }

  private onFoot(start: Start, targets: readonly Target[]): Way | null {
    const { plan } = start;
    const level = this.level(plan);
    if (level === null || plan.scale === null) return null;
    const reach = this.reach(plan, level, targets.map((one) => one.at));
    let walked = reach.way(start.at);
    let basis: Basis = "walked";
    if (walked === null && plan.walk?.outlined === 1 && start.ring !== undefined) {
      walked = reach.wayFrom(start.at, level.around(start.ring, plan));
      basis = "assumed";
    }
    const target = walked === null ? undefined : targets[walked.target];
    if (walked === null || target === undefined) return null;
    const legs = [{ plan, corners: walked.corners }];
    return { target, metres: length(walked.corners) * plan.scale, basis, legs, stairs: [] };
  }

  private byStairs(start: Start, targets: readonly Target[]): Way | null {
    let best: Way | null = null;
    for (const [name, sheet, x, y, other, otherX, otherY] of this.opened.contents.stairs)
      for (const [here, at, there, end] of [
        [sheet, { x, y }, other, { x: otherX, y: otherY }], [other, { x: otherX, y: otherY }, sheet, { x, y }],
      ] as const) {
        const plan = this.opened.contents.plans.find((one) => one.id === there);
        if (here !== start.plan.id || plan === undefined) continue;
        const way = this.byStair(start, { name, at, plan, end }, targets.filter((one) => one.plan === plan));
        if (way !== null && (best === null || (way.metres ?? Infinity) < (best.metres ?? Infinity))) best = way;
      }
    return best;
  }

  private byStair(
    start: Start, stair: { name: string; at: Point; plan: Plan; end: Point }, targets: readonly Target[],
  ): Way | null {
    const to: Target = { plan: start.plan, at: stair.at, card: "", name: stair.name };
    const room = stair.plan.rooms.find((one) => one[2] === stair.name && within(stair.end, one[3]));
    const onward: Start = { plan: stair.plan, at: stair.end, ...(room === undefined ? {} : { ring: room[3] }) };
    const last = this.onLevel(onward, targets);
    const first = last === null ? null : this.onLevel(start, [to]);
    if (first === null || last === null) return null;
    return {
      target: last.target, legs: [...first.legs, ...last.legs], stairs: [stair.name],
      metres: first.metres === null || last.metres === null ? null : first.metres + last.metres,
      basis: SURE.indexOf(first.basis) > SURE.indexOf(last.basis) ? first.basis : last.basis,
    };
  }

  private level(plan: Plan): Level | null {
    const known = this.levels.get(plan.id);
    if (known !== undefined) return known;
    const made = plan.walk === undefined ? null : new Level(plan.walk, this.opened.bytes);
    this.levels.set(plan.id, made);
    return made;
  }

  /** How far everything is from some targets; found once for equal ones. */
  private reach(plan: Plan, level: Level, targets: readonly Point[]): Reach {
    const key = [plan.id, ...targets.map(({ x, y }) => `${x},${y}`)].join(" ");
    const known = this.reaches.get(key);
    if (known !== undefined) return known;
    if (this.reaches.size > 24) this.reaches.clear();
    const made = level.reach(targets);
    this.reaches.set(key, made);
    return made;
  }
}

function straight(start: Start, targets: readonly Target[]): Way | null {
  let best: Target | null = null;
  let least = Infinity;
  for (const target of targets) {
    const away = Math.hypot(target.at.x - start.at.x, target.at.y - start.at.y);
    if (away < least) [best, least] = [target, away];
  }
  if (best === null) return null;
  const metres = start.plan.scale === null ? null : least * start.plan.scale;
  return { target: best, metres, basis: "straight", legs: [{ plan: start.plan, corners: [start.at, best.at] }], stairs: [] };
}

/** The nearest in a straight line over plans that share the grid of the site. */
function acrossCampus(start: Start, targets: readonly Target[]): Way | null {
  let best: Way | null = null;
  for (const target of targets) {
    const at = carried(target.at, target.plan, start.plan);
    if (at === null) continue;
    const away = Math.hypot(at.x - start.at.x, at.y - start.at.y);
    const scale = start.plan.scale ?? campusScale(start.plan, target.plan);
    const metres = scale === null ? null : away * scale;
    if (best === null || (metres ?? Infinity) < (best.metres ?? Infinity))
      best = { target, metres, basis: "straight", legs: [{ plan: start.plan, corners: [start.at, at] }], stairs: [] };
  }
  return best;
}

function campusScale(here: Plan, there: Plan): number | null {
  if (there.scale === null || here.cells === null || there.cells === null) return null;
  return (there.scale * factor(here.cells.onto)) / factor(there.cells.onto);
}

export function ringAt(plan: Plan, at: Point): readonly number[] | null {
  return plan.rooms.find((room) => within(at, room[3]))?.[3] ?? null;
}

const HOW: Readonly<Record<Basis, string>> = {
  walked: "on foot",
  assumed: "on foot, counted through a wall where a room’s own door is not recorded",
  straight: "in a straight line, as walls or doors are not known",
};

export function farText(way: Way, unit: "ft" | "m"): string {
  if (way.metres === null) return "how far is not known, as the plan has no scale";
  const value = Math.round(unit === "ft" ? way.metres / 0.3048 : way.metres);
  return `${value.toLocaleString("en-US")} ${unit} ${HOW[way.basis]}`;
}
