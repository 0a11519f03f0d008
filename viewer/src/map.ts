// The map: Leaflet on the plain plane of a plan, its picture, and what is painted over it.

import * as L from "leaflet";
import { carried, cellName, ratio, within } from "./cells.ts";
import { paint, type Hit, type Scene, type View } from "./paint.ts";
import type { Theme } from "./looks.ts";
import type { Opened, Plan, Point, Sign } from "./types.ts";

export interface Pressed {
  plan: Plan;
  at: Point;
  sign: Sign | null;
  /** The card of the room it lies in, empty for none. */
  room: string;
}

/** What Leaflet's class of renderers has beside what its types tell. */
interface Inner {
  _bounds: L.Bounds;
  _container: HTMLCanvasElement;
  _layers: Record<string, L.Layer>;
}

const REACH = 18;
/** Metres that are seen round what was asked for, the same however one came there. */
const ROUND = 45;
const still = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function toMap(at: Point): L.LatLng {
  return L.latLng(-at.y, at.x);
}

export function toPlan(at: L.LatLng): Point {
  return { x: at.lng, y: -at.lat };
}

class Painter extends L.Renderer {
  scene: Scene | null = null;
  theme: Theme = "day";
  size = 1;
  hits: Hit[] = [];
  private view: View | null = null;

  private get inner(): Inner {
    return this as unknown as Inner;
  }

  _initContainer(): void {
    this.inner._container = document.createElement("canvas");
    this.inner._container.className = "painted";
    this.inner._layers = {};
  }

  _destroyContainer(): void {
    this.inner._container.remove();
  }

  _updatePaths(): void {
    // Nothing is a layer of this renderer: a plan is painted as a whole.
  }

  _update(): void {
    (L.Renderer.prototype as unknown as { _update: () => void })._update.call(this);
    const canvas = this.inner._container;
    const bounds = this.inner._bounds;
    const size = bounds.getSize();
    const corner = bounds.min ?? L.point(0, 0);
    const dots = Math.min(2, window.devicePixelRatio || 1);
    L.DomUtil.setPosition(canvas, corner);
    const width = Math.round(size.x * dots), height = Math.round(size.y * dots);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
    }
    const map = (this as unknown as { _map: L.Map })._map;
    const at = toPlan(map.layerPointToLatLng(corner));
    this.view = {
      scale: map.getZoomScale(map.getZoom(), 0), left: at.x, top: at.y,
      width: size.x, height: size.y, dots, theme: this.theme, size: this.size,
    };
    this.repaint();
  }

  repaint(): void {
    const ctx = (this.inner._container as HTMLCanvasElement | undefined)?.getContext("2d");
    if (!ctx || this.view === null || this.scene === null) return;
    this.view = { ...this.view, theme: this.theme, size: this.size };
    this.hits = paint(ctx, this.view, this.scene);
  }

  /** The sign at a point of the plan, the topmost; null for none. */
  pick(at: Point): Sign | null {
    if (this.view === null) return null;
    const x = (at.x - this.view.left) * this.view.scale;
    const y = (at.y - this.view.top) * this.view.scale;
    let best: Sign | null = null;
    let least = REACH;
    for (const hit of this.hits) {
      const away = Math.hypot(hit.x - x, hit.y - y);
      if (away <= Math.max(hit.reach, 8) + 6 && away <= least) [best, least] = [hit.sign, away];
    }
    return best;
  }
}

export class SchoolMap {
  readonly map: L.Map;
  plan: Plan;
  readonly hidden = new Set<string>();
  private readonly bytes: Uint8Array;
  private readonly painter = new Painter({ padding: 0.3 });
  private picture: L.SVGOverlay | null = null;
  private readonly scene: Scene;
  private token = 0;
  onPress: (pressed: Pressed) => void = () => undefined;
  onMove: (words: string) => void = () => undefined;
  onPlan: () => void = () => undefined;

  constructor(host: HTMLElement, opened: Opened, plan: Plan) {
    this.bytes = opened.bytes;
    this.plan = plan;
    this.scene = {
      plan, looks: opened.contents.looks, selected: "", spot: null, way: [], measured: [], hidden: this.hidden,
    };
    this.map = L.map(host, {
      crs: L.CRS.Simple, zoomControl: false, attributionControl: false, zoomSnap: 0, zoomDelta: 0.7,
      wheelPxPerZoomLevel: 110, minZoom: -6, maxZoom: 4, bounceAtZoomLimits: false, fadeAnimation: false,
      // A zoom that is still being drawn would end where it was going, not where one asked to be since.
      zoomAnimation: false, inertia: !still(),
    });
    const pane = this.map.createPane("picture");
    pane.style.zIndex = "200";
    this.painter.scene = this.scene;
    this.map.on("click", (event: L.LeafletMouseEvent) => { this.press(toPlan(event.latlng)); });
    this.map.on("mousemove", (event: L.LeafletMouseEvent) => { this.onMove(this.told(toPlan(event.latlng))); });
    this.map.on("moveend", () => { this.onMove(this.told(toPlan(this.map.getCenter()))); });
    host.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.press(toPlan(this.map.getCenter()));
    });
    this.show(plan, false);
    this.fit();
    this.painter.addTo(this.map);
  }

  /** Shows a plan; with `stay` the same spot of the campus stays in the middle. */
  show(plan: Plan, stay: boolean): void {
    const before = this.plan;
    const center = stay ? toPlan(this.map.getCenter()) : null;
    this.plan = plan;
    this.scene.plan = plan;
    this.scene.spot = null;
    this.scene.measured = [];
    this.map.setMaxBounds(L.latLngBounds(toMap({ x: -plan.width, y: 2 * plan.height }), toMap({ x: 2 * plan.width, y: -plan.height })));
    void this.load(plan);
    if (center !== null && plan !== before) {
      const at = carried(center, before, plan);
      const zoom = this.map.getZoom() + Math.log2(1 / ratio(before, plan));
      if (at !== null && inside(at, plan)) this.map.setView(toMap(at), zoom, { animate: false });
      else this.fit();
    }
    this.repaint();
    this.onPlan();
  }

  fit(): void {
    const { width, height } = this.plan;
    this.map.fitBounds(L.latLngBounds(toMap({ x: 0, y: height }), toMap({ x: width, y: 0 })), { animate: false, padding: [6, 6] });
  }

  repaint(): void {
    this.painter.repaint();
  }

  dress(theme: Theme, size: number): void {
    this.painter.theme = theme;
    this.painter.size = size;
    this.repaint();
  }

  select(card: string, spot: Point | null): void {
    this.scene.selected = card;
    this.scene.spot = spot;
    this.repaint();
  }

  setWay(legs: readonly { plan: Plan; corners: Point[] }[]): void {
    this.scene.way = legs.filter((leg) => leg.plan === this.plan).map((leg) => leg.corners);
    this.repaint();
  }

  setMeasured(points: Point[]): void {
    this.scene.measured = points;
    this.repaint();
  }

  go(at: Point, near: boolean): void {
    const zoom = near ? this.nearZoom() : this.map.getZoom();
    this.map.setView(toMap(at), zoom, { animate: false });
  }

  seeAll(points: readonly Point[]): void {
    if (points.length === 0) return;
    const bounds = L.latLngBounds(points.map(toMap));
    this.map.fitBounds(bounds.pad(0.25), { animate: false, maxZoom: this.nearZoom() });
  }

  /** Where a point is in words: cell, room, level. */
  told(at: Point): string {
    if (!inside(at, this.plan)) return this.plan.title;
    const cell = cellName(this.plan.cells, at);
    const room = this.plan.rooms.find((one) => within(at, one[3]))?.[2] ?? "";
    return [cell === "" ? "no grid here" : `Cell ${cell}`, room, this.plan.title].filter((one) => one !== "").join(" · ");
  }

  /** What is seen now as one picture, in the colors of the day, for paper. */
  snapshot(): HTMLCanvasElement {
    const size = this.map.getSize();
    const dots = 2;
    const made = document.createElement("canvas");
    made.width = size.x * dots;
    made.height = size.y * dots;
    const ctx = made.getContext("2d");
    if (ctx === null) return made;
    const scale = this.map.getZoomScale(this.map.getZoom(), 0);
    const corner = toPlan(this.map.containerPointToLatLng([0, 0]));
    const over = document.createElement("canvas");
    over.width = made.width;
    over.height = made.height;
    const octx = over.getContext("2d");
    if (octx === null) return made;
    paint(octx, {
      scale, left: corner.x, top: corner.y, width: size.x, height: size.y, dots, theme: "day", size: 1,
    }, this.scene);
    ctx.fillStyle = "#ffffff";
    ctx.fillRect(0, 0, made.width, made.height);
    const picture = this.picture?.getElement() as unknown as HTMLCanvasElement | undefined;
    if (picture && !this.hidden.has("Picture")) {
      ctx.globalAlpha = veil(this.plan);
      ctx.drawImage(picture, -corner.x * scale * dots, -corner.y * scale * dots,
        this.plan.width * scale * dots, this.plan.height * scale * dots);
      ctx.globalAlpha = 1;
    }
    ctx.drawImage(over, 0, 0);
    return made;
  }

  showPicture(shown: boolean): void {
    if (shown) this.hidden.delete("Picture");
    else this.hidden.add("Picture");
    const picture = this.picture?.getElement();
    if (picture) picture.style.display = shown ? "" : "none";
  }

  private nearZoom(): number {
    const scale = this.plan.scale;
    const size = this.map.getSize();
    const least = Math.max(200, Math.min(size.x, size.y));
    return scale === null ? 0 : Math.min(3, Math.max(-2, Math.log2((least * scale) / ROUND)));
  }

  private press(at: Point): void {
    const sign = this.painter.pick(at);
    const room = this.plan.rooms.find((one) => within(at, one[3]))?.[4] ?? "";
    this.onPress({ plan: this.plan, at, sign, room });
  }

  private async load(plan: Plan): Promise<void> {
    const token = ++this.token;
    this.picture?.remove();
    this.picture = null;
    const canvas = await stitched(plan, this.bytes);
    if (token !== this.token || canvas === null) return;
    const bounds = L.latLngBounds(toMap({ x: 0, y: plan.height }), toMap({ x: plan.width, y: 0 }));
    this.picture = L.svgOverlay(canvas as unknown as SVGElement, bounds, {
      pane: "picture", className: plan.aerial === 1 ? "photo" : "drawing", opacity: veil(plan),
    }).addTo(this.map);
    if (this.hidden.has("Picture")) this.showPicture(false);
    document.documentElement.dataset["pictured"] = plan.id;
  }
}

function veil(plan: Plan): number {
  return plan.walled === 1 ? 0.4 : plan.aerial === 1 ? 0.6 : 0.75;
}

function inside(at: Point, plan: Plan): boolean {
  return at.x >= 0 && at.y >= 0 && at.x <= plan.width && at.y <= plan.height;
}

/** The tiles of a plan's picture on one canvas; null where it has none. */
async function stitched(plan: Plan, bytes: Uint8Array): Promise<HTMLCanvasElement | null> {
  const decoded = await Promise.all(plan.tiles.map((tile) => decode(tile, bytes)));
  const first = decoded.find((one) => one !== null);
  const ctx = document.createElement("canvas").getContext("2d");
  if (!first || ctx === null) return null;
  const share = first.image.naturalWidth / first.tile[2];
  ctx.canvas.width = Math.ceil(plan.width * share);
  ctx.canvas.height = Math.ceil(plan.height * share);
  for (const one of decoded) {
    if (one === null) continue;
    const [left, top, width, height] = one.tile;
    const x = Math.round(left * share), y = Math.round(top * share);
    ctx.drawImage(one.image, x, y, Math.round((left + width) * share) - x, Math.round((top + height) * share) - y);
    URL.revokeObjectURL(one.image.src);
  }
  return ctx.canvas;
}

type Tile = Plan["tiles"][number];

async function decode(tile: Tile, bytes: Uint8Array): Promise<{ tile: Tile; image: HTMLImageElement } | null> {
  const data = bytes.slice(tile[4], tile[4] + tile[5]);
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([data], { type: data[0] === 0x89 ? "image/png" : "image/jpeg" }));
  try {
    await image.decode();
    return { tile, image };
  } catch {
    return null;
  }
}
