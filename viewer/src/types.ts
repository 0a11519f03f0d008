// What stands in the contents of the page, as report/viewer/contents.py writes it.

/** A text, or a text that leads to a card (its id, empty for none) and may be bold. */
export type Piece = string | [string, string, number];
export type Fact = [label: string, text: Piece[]];
export type Flat = number[];

export interface Card {
  id: string;
  kind: string;
  title: string;
  sub: string;
  facts: Fact[];
  /** What is known against it, such as “NOT THERE on 18 Nov 2026”. */
  told?: string;
  /** It is not counted among what is there and works. */
  out?: number;
  gone?: number;
  /** Its last check is too old. */
  stale?: number;
  /** Nobody said it. */
  unsaid?: number;
  sheet?: string;
  cell?: string;
  level?: string;
  place?: string;
  number?: string;
  letters?: string;
  expires?: string;
  hours?: string;
  order?: number;
  numbers?: [string, string][];
}

export type Drawn = "normal" | "doubted" | "struck" | "hollow" | "absent";
export type Look = "door" | "inner" | "dark" | "pale" | "meeting";
export type Sign = [
  x: number, y: number, look: Look, text: string, drawn: Drawn, said: string, card: string,
  layer: string, kind: string, counts: number,
];
export type Room = [x: number, y: number, name: string, ring: Flat, card: string];
export type Affine = [xx: number, xy: number, x0: number, yx: number, yy: number, y0: number];

export interface CellGrid {
  left: number;
  top: number;
  cell: number;
  columns: number;
  rows: number;
  onto: Affine;
  prefix: string;
}

export interface Squares {
  left: number;
  top: number;
  step: number;
  across: number;
  down: number;
  outlined: number;
  free: [number, number];
  slow: [number, number];
}

export interface Outline {
  name: string;
  ring: Flat;
  sides: [string, number, number, number][];
}

export type Primitive =
  | ["s", Flat, string, number, number, number[], number, number]
  | ["f", Flat[][], string, number, number]
  | ["w", number, number, string, number, string, number, string, number, number]
  | ["p", number, number, number, number];

export type Part =
  | ["t", number, number, string, number, string, number, string, number | null]
  | ["o", string, string | null, string | null, number, number[], number];

export interface Plan {
  id: string;
  title: string;
  building: string;
  level: string;
  sort: string;
  aerial: number;
  first: number;
  width: number;
  height: number;
  scale: number | null;
  north: number | null;
  cells: CellGrid | null;
  told: string;
  watermark: string;
  alt: string;
  walled: number;
  tiles: [number, number, number, number, number, number][];
  under: Primitive[];
  rooms: Room[];
  outlines: Outline[];
  signs: Sign[];
  routes: string[];
  out?: [card: string, number: string, x: number, y: number][];
  walk?: Squares;
}

export type Stair = [string, string, number, number, string, number, number];

export interface Imprint {
  line: string;
  numbered: string;
  digest: string;
  short: string;
  issuer: string;
  signed: string;
  fingerprint: string;
}

export interface Contents {
  format: number;
  madeBy: string;
  school: string;
  address: string;
  language: string;
  unit: "ft" | "m";
  marking: string;
  markingMeans: string;
  exemption: string;
  holder: string;
  issuedOn: string;
  destroyBy: string;
  /** Of which day this copy is, until when, and of which edition. */
  lines: [label: string, value: string][];
  standing: string;
  standingShort: string;
  draft: number;
  imprint: Imprint | null;
  verified: string;
  verifiedOn: string;
  staleAfter: number;
  warning: string;
  first: { title: string; lines: Fact[] }[];
  calls: { title: string; cards: string[]; missing: string }[];
  site: Fact[];
  withheld: string;
  weakGiven: number;
  changes: { line: string; rows: Piece[][][] } | null;
  cards: Card[];
  plans: Plan[];
  looks: Part[][];
  stairs: Stair[];
}

/** The contents and the bytes behind their text. */
export interface Opened {
  contents: Contents;
  bytes: Uint8Array;
}

export interface Point {
  x: number;
  y: number;
}
