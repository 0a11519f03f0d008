// What is painted over the picture of a plan: our own lines, rooms, signs and ways.

import { batchesOf } from "./batches.ts";
import { inverse, letters, moved } from "./cells.ts";
import { ink, type Theme } from "./looks.ts";
import { before, besides, Taken } from "./places.ts";
import type { CellGrid, Part, Plan, Point, Primitive, Room, Sign } from "./types.ts";

export interface View {
  /** Points of the screen to one pixel of the plan. */
  scale: number;
  /** The pixel of the plan that stands in the upper left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  dots: number;
  theme: Theme;
  /** How large letters are, 1 as usual. */
  size: number;
}

export interface Scene {
  plan: Plan;
  looks: Part[][];
  selected: string;
  /** A place that was asked about, such as a cell or a press on the map. */
  spot: Point | null;
  way: Point[][];
  measured: Point[];
  hidden: ReadonlySet<string>;
}

export interface Hit {
  x: number;
  y: number;
  reach: number;
  sign: Sign;
}

const RANK: Readonly<Record<string, number>> = {
  "exterior-door": 0, "key-box": 1, "gas-shutoff": 2, "electric-shutoff": 2, "water-shutoff": 2,
  "alarm-panel": 3, aed: 3, "trauma-kit": 3, "fire-connection": 4, hazard: 4, staging: 4, "command-post": 4,
};
const LETTERS = 11;
const DOOR = 22;
const PLATE = 17;
/** Signs that find no room where they stand, and for which one looks beside it. */
const MOVED = 60;
/** Letters of a text whose picture is kept. */
const KEPT = 60;
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const sprites = new Map<string, HTMLCanvasElement>();
const widths = new Map<string, number>();
/** The signs of a plan in the order in which they find room, for as long as nothing is chosen anew. */
const ranked = new WeakMap<Plan, { key: string; found: { sign: Sign; rank: number }[] }>();

/** Paints a scene; returns what can be pressed, the lowest first. */
export function paint(ctx: CanvasRenderingContext2D, view: View, scene: Scene): Hit[] {
  ctx.setTransform(view.dots, 0, 0, view.dots, 0, 0);
  ctx.clearRect(0, 0, view.width, view.height);
  const { plan, hidden } = scene;
  if (plan.cells !== null && !hidden.has("Grid")) grid(ctx, view, plan, plan.cells);
  for (const { one, path } of batchesOf(plan)) {
    if (path === null || one[0] !== "s") primitive(ctx, view, one, scene.looks);
    else lines(ctx, view, path, one);
  }
  for (const outline of plan.outlines) {
    trace(ctx, view, outline.ring, true);
    stroke(ctx, ink(view.theme, "text"), 2.6);
  }
  const taken = new Taken();
  way(ctx, view, scene.way);
  measured(ctx, view, scene.measured);
  const hits = signs(ctx, view, scene, taken);
  sides(ctx, view, plan, taken);
  if (!hidden.has("Rooms")) for (const room of plan.rooms) roomName(ctx, view, room, taken, scene.selected);
  if (scene.spot !== null) spot(ctx, view, scene.spot);
  return hits;
}

function on(view: View, x: number, y: number): [number, number] {
  return [(x - view.left) * view.scale, (y - view.top) * view.scale];
}

function seen(view: View, x: number, y: number, around = 40): boolean {
  return x > -around && y > -around && x < view.width + around && y < view.height + around;
}

function trace(ctx: CanvasRenderingContext2D, view: View, flat: readonly number[], closed: boolean): void {
  ctx.beginPath();
  add(ctx, view, flat, closed);
}

function add(ctx: CanvasRenderingContext2D, view: View, flat: readonly number[], closed: boolean): void {
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const [x, y] = on(view, flat[at] ?? 0, flat[at + 1] ?? 0);
    if (at === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  if (closed) ctx.closePath();
}

function stroke(ctx: CanvasRenderingContext2D, color: string, width: number, dash: number[] = []): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.lineJoin = "round";
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Strokes many lines of one look, which lie in pixels of the plan. */
function lines(ctx: CanvasRenderingContext2D, view: View, path: Path2D, one: Extract<Primitive, ["s", ...unknown[]]>): void {
  const [, , name, width, breadth, dash, , opacity] = one;
  const { scale, dots } = view;
  ctx.save();
  ctx.setTransform(dots * scale, 0, 0, dots * scale, -view.left * scale * dots, -view.top * scale * dots);
  ctx.globalAlpha = opacity;
  ctx.strokeStyle = ink(view.theme, name);
  ctx.lineWidth = Math.max(width / scale, breadth);
  ctx.setLineDash(dash.map((piece) => piece / scale));
  ctx.lineJoin = "round";
  ctx.stroke(path);
  ctx.restore();
}

function primitive(ctx: CanvasRenderingContext2D, view: View, one: Primitive, looks: Part[][]): void {
  switch (one[0]) {
    case "s": {
      const [, flat, name, width, breadth, dash, closed, opacity] = one;
      ctx.globalAlpha = opacity;
      trace(ctx, view, flat, closed === 1);
      stroke(ctx, ink(view.theme, name), Math.max(width, breadth * view.scale), dash);
      break;
    }
    case "f": {
      const [, areas, name, opacity] = one;
      ctx.globalAlpha = opacity;
      ctx.fillStyle = ink(view.theme, name);
      for (const rings of areas) {
        ctx.beginPath();
        for (const ring of rings) add(ctx, view, ring, true);
        ctx.fill("evenodd");
      }
      break;
    }
    case "w": {
      const [, x, y, text, size, name, bold, align, dx, dy] = one;
      const [left, top] = on(view, x, y);
      if (seen(view, left, top, 300))
        words(ctx, view, text, left + dx, top + dy, { size, color: ink(view.theme, name), bold: bold === 1, align });
      break;
    }
    case "p": {
      const [, x, y, look, turn] = one;
      const [left, top] = on(view, x, y);
      if (seen(view, left, top)) parts(ctx, view, looks[look] ?? [], left, top, turn);
      break;
    }
  }
  ctx.globalAlpha = 1;
}

function parts(ctx: CanvasRenderingContext2D, view: View, found: Part[], x: number, y: number, turn: number): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate((turn * Math.PI) / 180);
  for (const part of found) {
    if (part[0] === "t") {
      words(ctx, view, part[3], part[1], part[2], { size: part[4], color: ink(view.theme, part[5]), bold: part[6] === 1, halo: false });
      continue;
    }
    const path = new Path2D(part[1]);
    ctx.globalAlpha = part[6];
    if (part[2] !== null) {
      ctx.fillStyle = ink(view.theme, part[2]);
      ctx.fill(path, "evenodd");
    }
    if (part[3] !== null) {
      ctx.strokeStyle = ink(view.theme, part[3]);
      ctx.lineWidth = part[4];
      ctx.setLineDash(part[5]);
      ctx.stroke(path);
      ctx.setLineDash([]);
    }
  }
  ctx.restore();
}

interface Written {
  size: number;
  color: string;
  bold?: boolean;
  align?: string;
  halo?: boolean;
}

/** Writes a line; letters with an edge take long to draw, so the picture of a short text is kept. */
function words(ctx: CanvasRenderingContext2D, view: View, text: string, x: number, y: number, how: Written): void {
  if (text.length > KEPT || how.halo === false) {
    write(ctx, view, text, x, y, how);
    return;
  }
  const { size, color, bold = false, align = "center" } = how;
  const key = `${text}|${size}|${color}|${bold}|${view.theme}|${view.size}|${view.dots}`;
  const made = sprites.get(key) ?? written(key, view, text, how);
  const w = made.width / view.dots, h = made.height / view.dots;
  const left = align === "left" ? x - EDGE : align === "right" ? x - w + EDGE : x - w / 2;
  ctx.drawImage(made, left, y - h / 2, w, h);
}

const EDGE = 3;

function written(key: string, view: View, text: string, how: Written): HTMLCanvasElement {
  const made = canvasOf(widthOf(text, how.bold === true ? 700 : 400, how.size * view.size) + 2 * EDGE,
    1.5 * how.size * view.size + 2 * EDGE, view.dots);
  const ctx = made.getContext("2d");
  if (ctx !== null) write(ctx, view, text, 0, 0, { ...how, align: "center" });
  sprites.set(key, made);
  return made;
}

/** A canvas of so many points whose origin is its middle. */
function canvasOf(w: number, h: number, dots: number): HTMLCanvasElement {
  if (sprites.size > 4000) sprites.clear();
  const made = document.createElement("canvas");
  made.width = Math.ceil(w * dots);
  made.height = Math.ceil(h * dots);
  made.getContext("2d")?.setTransform(dots, 0, 0, dots, made.width / 2, made.height / 2);
  return made;
}

function widthOf(text: string, weight: number, size: number): number {
  const key = `${weight} ${size} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 8000) widths.clear();
  ruler ??= document.createElement("canvas").getContext("2d");
  if (ruler === null) return text.length * size;
  ruler.font = `${weight} ${size}px ${FONT}`;
  const wide = ruler.measureText(text).width;
  widths.set(key, wide);
  return wide;
}

let ruler: CanvasRenderingContext2D | null = null;

function write(ctx: CanvasRenderingContext2D, view: View, text: string, x: number, y: number, how: Written): void {
  ctx.font = `${how.bold === true ? "700" : "400"} ${how.size * view.size}px ${FONT}`;
  ctx.textAlign = how.align === "left" || how.align === "right" ? how.align : "center";
  ctx.textBaseline = "middle";
  if (how.halo !== false) {
    ctx.lineJoin = "round";
    ctx.strokeStyle = ink(view.theme, "paper");
    ctx.lineWidth = 3.5;
    ctx.strokeText(text, x, y);
  }
  ctx.fillStyle = how.color;
  ctx.fillText(text, x, y);
}

function grid(ctx: CanvasRenderingContext2D, view: View, plan: Plan, cells: CellGrid): void {
  const back = inverse(cells.onto);
  const place = (x: number, y: number): [number, number] => {
    const at = moved(back, { x, y });
    return on(view, at.x, at.y);
  };
  const { left, top, cell, columns, rows } = cells;
  ctx.save();
  ctx.beginPath();
  const [cutX, cutY] = on(view, 0, 0);
  ctx.rect(cutX, cutY, plan.width * view.scale, plan.height * view.scale);
  ctx.clip();
  ctx.beginPath();
  for (let column = 0; column <= columns; column++) {
    ctx.moveTo(...place(left + column * cell, top));
    ctx.lineTo(...place(left + column * cell, top + rows * cell));
  }
  for (let row = 0; row <= rows; row++) {
    ctx.moveTo(...place(left, top + row * cell));
    ctx.lineTo(...place(left + columns * cell, top + row * cell));
  }
  stroke(ctx, ink(view.theme, "line"), 1);
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      const [x, y] = place(left + (column + 0.09) * cell, top + (row + 0.09) * cell);
      if (!seen(view, x, y)) continue;
      words(ctx, view, `${letters(column)}${row + 1}`, x + 8, y + 6, { size: 11, color: ink(view.theme, "muted"), bold: true });
    }
  ctx.restore();
}

function way(ctx: CanvasRenderingContext2D, view: View, legs: readonly Point[][]): void {
  for (const leg of legs) {
    trace(ctx, view, leg.flatMap((point) => [point.x, point.y]), false);
    stroke(ctx, ink(view.theme, "paper"), 8);
    trace(ctx, view, leg.flatMap((point) => [point.x, point.y]), false);
    stroke(ctx, ink(view.theme, "way"), 4);
    const first = leg[0], last = leg[leg.length - 1];
    if (first) dot(ctx, view, first, 6, "way");
    if (last) dot(ctx, view, last, 8, "way");
  }
}

function dot(ctx: CanvasRenderingContext2D, view: View, at: Point, radius: number, name: string): void {
  const [x, y] = on(view, at.x, at.y);
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = ink(view.theme, name);
  ctx.fill();
  stroke(ctx, ink(view.theme, "paper"), 2);
}

function spot(ctx: CanvasRenderingContext2D, view: View, at: Point): void {
  const [x, y] = on(view, at.x, at.y);
  for (const [color, width] of [["paper", 6], ["accent", 3]] as const) {
    ctx.beginPath();
    ctx.arc(x, y, 15, 0, 2 * Math.PI);
    ctx.moveTo(x - 22, y);
    ctx.lineTo(x - 8, y);
    ctx.moveTo(x + 8, y);
    ctx.lineTo(x + 22, y);
    ctx.moveTo(x, y - 22);
    ctx.lineTo(x, y - 8);
    ctx.moveTo(x, y + 8);
    ctx.lineTo(x, y + 22);
    stroke(ctx, ink(view.theme, color), width);
  }
}

function measured(ctx: CanvasRenderingContext2D, view: View, points: readonly Point[]): void {
  if (points.length === 0) return;
  trace(ctx, view, points.flatMap((point) => [point.x, point.y]), false);
  stroke(ctx, ink(view.theme, "accent"), 3, [7, 5]);
  for (const point of points) dot(ctx, view, point, 5, "accent");
}

/** The letters of the sides, each before its own wall: one that finds no room there stands over a sign. */
function sides(ctx: CanvasRenderingContext2D, view: View, plan: Plan, taken: Taken): void {
  const letters = new Taken();
  for (const outline of plan.outlines)
    for (const [side, x, y, direction] of outline.sides) {
      const places = before(outline.ring, on(view, x, y), direction, view.scale);
      const place = places.find(([dx, dy]) => taken.free(dx, dy, 10, 10)) ?? places.find(([dx, dy]) => letters.free(dx, dy, 10, 10));
      if (place === undefined) continue;
      words(ctx, view, side, ...place, { size: 18, color: ink(view.theme, "muted"), bold: true });
      taken.add(...place, 10, 10);
      letters.add(...place, 10, 10);
    }
}

function roomName(ctx: CanvasRenderingContext2D, view: View, room: Room, taken: Taken, selected: string): void {
  const [x, y, name, ring, card] = room;
  const [left, top] = on(view, x, y);
  const chosen = card !== "" && card === selected;
  if (chosen) {
    trace(ctx, view, ring, true);
    ctx.globalAlpha = 0.18;
    ctx.fillStyle = ink(view.theme, "accent");
    ctx.fill();
    ctx.globalAlpha = 1;
    stroke(ctx, ink(view.theme, "accent"), 3);
  }
  if (!seen(view, left, top, 200)) return;
  const xs = ring.filter((_, at) => at % 2 === 0);
  const room_ = (Math.max(...xs) - Math.min(...xs)) * view.scale;
  const wide = widthOf(name, 700, LETTERS * view.size);
  if (!chosen && wide > room_ + 4) return;
  for (const dy of [0, 14, -14, 26, -26]) {
    if (!taken.free(left, top + dy, wide / 2, 7 * view.size) && !(chosen && dy === -26)) continue;
    words(ctx, view, name, left, top + dy, { size: LETTERS, color: ink(view.theme, chosen ? "accent" : "text"), bold: true });
    taken.add(left, top + dy, wide / 2, 7 * view.size);
    return;
  }
}

function signs(ctx: CanvasRenderingContext2D, view: View, scene: Scene, taken: Taken): Hit[] {
  const hits: Hit[] = [];
  const later: (() => void)[] = [];
  let asked = MOVED;
  for (const { sign, rank } of inOrder(scene)) {
    const [spotX, spotY] = on(view, sign[0], sign[1]);
    if (!seen(view, spotX, spotY)) continue;
    const sprite = spriteOf(sign, view);
    const w = sprite.width / view.dots, h = sprite.height / view.dots;
    let [x, y] = [spotX, spotY];
    let full = rank === -1 || taken.free(x, y, w / 2 - 4, h / 2 - 4);
    if (!full && rank < 9 && asked-- > 0) {
      const beside = besides(taken, x, y, w, h);
      if (beside !== undefined) {
        full = true;
        [x, y] = beside;
        leader(ctx, view, spotX, spotY, x, y);
      }
    }
    if (full) {
      taken.add(x, y, w / 2 - 3, h / 2 - 3);
      later.push(() => { ctx.drawImage(sprite, x - w / 2, y - h / 2, w, h); });
      if (rank === -1)
        later.push(() => {
          ctx.beginPath();
          ctx.arc(x, y, Math.max(w, h) / 2 + 4, 0, 2 * Math.PI);
          stroke(ctx, ink(view.theme, "paper"), 6);
          stroke(ctx, ink(view.theme, "accent"), 3);
        });
    } else {
      small(ctx, view, sign, x, y);
    }
    hits.push({ x, y, reach: full ? Math.max(w, h) / 2 : 6, sign });
  }
  for (const draw of later.reverse()) draw();
  return hits.reverse();
}

/** A line from where a sign stands to where it is drawn. */
function leader(ctx: CanvasRenderingContext2D, view: View, x: number, y: number, signX: number, signY: number): void {
  for (const [color, width] of [["paper", 3.5], ["text", 1.3]] as const) {
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(signX, signY);
    stroke(ctx, ink(view.theme, color), width);
  }
  ctx.beginPath();
  ctx.arc(x, y, 2.5, 0, 2 * Math.PI);
  ctx.fillStyle = ink(view.theme, "text");
  ctx.fill();
}

function inOrder(scene: Scene): { sign: Sign; rank: number }[] {
  const key = `${scene.selected}|${[...scene.hidden].join("|")}`;
  const known = ranked.get(scene.plan);
  if (known?.key === key) return known.found;
  const found = scene.plan.signs
    .filter((sign) => !scene.hidden.has(sign[7]) && sign[4] !== "absent")
    .map((sign) => ({ sign, rank: sign[6] === scene.selected ? -1 : RANK[sign[8]] ?? 9 }))
    .sort((one, other) => one.rank - other.rank);
  ranked.set(scene.plan, { key, found });
  return found;
}

/** A sign that gives way is a dot; it comes back when one zooms in. */
function small(ctx: CanvasRenderingContext2D, view: View, sign: Sign, x: number, y: number): void {
  const dark = (sign[2] === "door" || sign[2] === "dark") && sign[4] !== "hollow";
  const key = `dot|${dark}|${view.theme}|${view.dots}`;
  let made = sprites.get(key);
  if (made === undefined) {
    made = canvasOf(12, 12, view.dots);
    const dot = made.getContext("2d");
    if (dot !== null) {
      dot.beginPath();
      dot.arc(0, 0, 4, 0, 2 * Math.PI);
      dot.fillStyle = ink(view.theme, dark ? "text" : "paper");
      dot.fill();
      stroke(dot, ink(view.theme, "text"), 1.2);
    }
    sprites.set(key, made);
  }
  ctx.drawImage(made, x - 6, y - 6, 12, 12);
}

function spriteOf(sign: Sign, view: View): HTMLCanvasElement {
  const [, , look, text, drawn] = sign;
  const key = `${look}|${text}|${drawn}|${view.theme}|${view.size}|${view.dots}`;
  const known = sprites.get(key);
  if (known) return known;
  if (sprites.size > 4000) sprites.clear();
  const made = document.createElement("canvas");
  const ctx = made.getContext("2d");
  if (ctx === null) return made;
  const font = `700 ${LETTERS * view.size}px ${FONT}`;
  ctx.font = font;
  const wide = ctx.measureText(text).width;
  const round = look === "door" && wide < 16 * view.size;
  const w = round ? DOOR * view.size : Math.max(wide + 9 * view.size, PLATE * view.size);
  const h = (round ? DOOR : PLATE) * view.size;
  const pad = 6;
  made.width = Math.ceil((w + 2 * pad) * view.dots);
  made.height = Math.ceil((h + 2 * pad) * view.dots);
  ctx.setTransform(view.dots, 0, 0, view.dots, (pad + w / 2) * view.dots, (pad + h / 2) * view.dots);
  signShape(ctx, view, sign, { w, h, round, font });
  sprites.set(key, made);
  return made;
}

interface Shape {
  w: number;
  h: number;
  round: boolean;
  font: string;
}

function signShape(ctx: CanvasRenderingContext2D, view: View, sign: Sign, { w, h, round, font }: Shape): void {
  const [, , look, text, drawn] = sign;
  const text_ = ink(view.theme, "text"), paper = ink(view.theme, "paper");
  const dark = (look === "door" || look === "dark") && drawn !== "hollow";
  const radius = round ? h / 2 : look === "door" || look === "inner" ? h / 2 : 2;
  box(ctx, -w / 2, -h / 2, w, h, radius);
  stroke(ctx, paper, 5);
  ctx.fillStyle = dark ? text_ : paper;
  ctx.fill();
  stroke(ctx, text_, 1.6, drawn === "hollow" ? [3, 2] : look === "meeting" ? [4, 2.5] : []);
  if (drawn === "hollow" || drawn === "struck") {
    const ways = drawn === "hollow" ? [1, -1] : [1];
    for (const one of ways) {
      ctx.beginPath();
      ctx.moveTo(-w / 2 - 3, (one * h) / 2 + 3 * one);
      ctx.lineTo(w / 2 + 3, (-one * h) / 2 - 3 * one);
      stroke(ctx, paper, 4);
      stroke(ctx, ink(view.theme, "no"), 2);
    }
  }
  ctx.font = font;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  if (drawn === "hollow") {
    ctx.strokeStyle = paper;
    ctx.lineWidth = 4;
    ctx.strokeText(text, 0, 0.5);
  }
  ctx.fillStyle = dark ? paper : text_;
  ctx.fillText(text, 0, 0.5);
  if (drawn === "doubted") {
    ctx.beginPath();
    ctx.arc(w / 2, h / 2 - 1, 5, 0, 2 * Math.PI);
    ctx.fillStyle = paper;
    ctx.fill();
    stroke(ctx, text_, 1);
    ctx.font = `700 8px ${FONT}`;
    ctx.fillStyle = text_;
    ctx.fillText("?", w / 2, h / 2 - 0.5);
  }
}

function box(ctx: CanvasRenderingContext2D, x: number, y: number, w: number, h: number, r: number): void {
  ctx.beginPath();
  ctx.moveTo(x + r, y);
  ctx.arcTo(x + w, y, x + w, y + h, r);
  ctx.arcTo(x + w, y + h, x, y + h, r);
  ctx.arcTo(x, y + h, x, y, r);
  ctx.arcTo(x, y, x + w, y, r);
  ctx.closePath();
}
