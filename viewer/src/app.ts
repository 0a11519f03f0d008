// The page: search, cards and first look on one side, the map on the other.

import { Ask, type Answer } from "./ask.ts";
import { cardView } from "./card.ts";
import { cellMiddle } from "./cells.ts";
import { expire, expiredLine, today, warnings } from "./days.ts";
import { button, el, fill } from "./dom.ts";
import { homeView, signatureText } from "./home.ts";
import { keep, kept, SIZES, THEMES, type Theme } from "./looks.ts";
import { moreCards } from "./more.ts";
import { SchoolMap, type Pressed } from "./map.ts";
import { farText, Nearest, ringAt, type Start, type Target, type Way } from "./nearest.ts";
import type { Checked } from "./open.ts";
import { layOut } from "./print.ts";
import type { Card, Contents, Opened, Plan, Point } from "./types.ts";

interface Place extends Start {
  /** Whether it is a point of the map alone, such as a press or a cell. */
  bare: boolean;
}

const ASKED: readonly (readonly [label: string, kinds: readonly string[]])[] = [
  ["Door", ["exterior-door"]], ["AED", ["aed"]], ["Extinguisher", ["extinguisher"]],
  ["Trauma kit", ["trauma-kit"]], ["Stairs", ["stair"]], ["Gas", ["gas-shutoff"]],
  ["Electric", ["electric-shutoff"]], ["Water", ["water-shutoff"]], ["Key box", ["key-box"]],
  ["Alarm panel", ["alarm-panel"]], ["Hydrant", ["hydrant"]],
];

/** What has a place of its own; a person, a key, a code or a fact of the site need not have one. */
const MAPPED = /^(door|box|thing|room|assembly|route|sign)\./;

export class App {
  private readonly contents: Contents;
  private readonly cards = new Map<string, Card>();
  private readonly ask: Ask;
  private readonly nearest: Nearest;
  private readonly checked: Checked;
  private map: SchoolMap | null = null;
  private way: Way | null = null;
  private measuring: Point[] | null = null;
  private shown: Card | null = null;
  private readonly looks = kept();

  private readonly answers = el("div", { id: "answers" });
  private readonly count = el("p", { role: "status", class: "count" });
  private readonly detail = el("div", { id: "detail" });
  private readonly home = el("div", { id: "home" });
  private readonly where = el("p", { id: "where", role: "status" });
  private readonly found = el("p", { id: "found", role: "status" });
  private readonly plans = el("select", { id: "plans", "aria-label": "Plan" });
  private readonly north = el("span", { class: "north", role: "img" });
  private readonly bar = el("span", { class: "bar" });
  private readonly mapHost = el("div", { id: "map" });
  private readonly input = el("input", {
    type: "search", id: "ask", autocomplete: "off", spellcheck: "false", enterkeyhint: "search",
    placeholder: "7 · 112 · gas · AED · who at night",
  });

  constructor(opened: Opened, checked: Checked, now: Date) {
    this.contents = opened.contents;
    this.checked = checked;
    const { contents } = this;
    const on = today(now);
    const expired = expire(contents.cards, contents.plans, contents.issuedOn, on);
    const faults = contents.first.find((group) => group.title.startsWith("Out of order"));
    if (faults && expired.length > 0) faults.lines.push(expiredLine(expired));
    for (const card of [...contents.cards, ...moreCards(contents, signatureText(checked))]) this.cards.set(card.id, card);
    this.dress();
    this.build(on);
    fill(this.home, ...homeView({ contents, cards: this.cards, checked, go: (id) => { this.open(id); } }));
    document.documentElement.dataset["opened"] = `${Math.round(performance.now())}`;
    const first = contents.plans[0];
    if (first) this.startMap(opened, first);
    else this.mapHost.replaceChildren(el("p", { class: "none" }, "No plan is recorded, so there is no map. Doors, shut-offs and equipment are listed beside it."));
    this.ask = new Ask([...this.cards.values()], contents.plans);
    this.nearest = new Nearest(opened);
    // A finger would get the keyboard of the screen over half the page.
    if (!matchMedia("(pointer: coarse)").matches) this.input.focus({ preventScroll: true });
    document.documentElement.dataset["ready"] = "1";
  }

  // The page as a whole

  private build(on: string): void {
    const { contents } = this;
    document.title = `${contents.school} – for responders`;
    const warned = warnings(contents, on);
    if (this.checked.sort === "forged") warned.unshift(signatureText(this.checked));
    const form = el("form", { role: "search", submit: (event) => { event.preventDefault(); this.openFirst(); } },
      el("label", { for: "ask" }, "Ask"), this.input);
    this.input.addEventListener("input", () => { this.answer(); });
    for (const one of [this.input, this.answers]) one.addEventListener("keydown", (event) => { this.key(event); });
    const facts = el("section", { id: "facts", "aria-label": "Search and facts" },
      form, this.count, this.answers, this.detail, this.home);
    document.body.replaceChildren(
      el("a", { href: "#ask", class: "skip", click: (event) => { event.preventDefault(); this.input.focus(); } }, "Skip to search"),
      this.header(),
      ...(warned.length === 0 ? [] : [el("div", { class: "warnings", role: "alert" }, ...warned.map((one) => el("p", {}, one)))]),
      el("main", { id: "page" }, facts, this.mapSection()),
      el("footer", {}, foot(contents)),
      el("div", { id: "paper", "aria-hidden": "true" }),
    );
    window.addEventListener("beforeprint", () => { this.layOut(); });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.back();
      else if (asks(event)) this.input.focus(); // the letter then goes into it
    });
  }

  private header(): HTMLElement {
    const { contents } = this;
    return el("header", {},
      el("div", { class: "name" },
        el("h1", { dir: "auto" }, contents.school), el("p", { dir: "auto" }, contents.address)),
      contents.marking === "" ? null : el("p", { class: "marking" }, contents.marking),
      el("div", { class: "tools" },
        button("Map", () => { this.turn(); }, { id: "turn", "aria-pressed": "false" }),
        button("Print", () => { this.print(); }),
        this.display()));
  }

  private display(): HTMLElement {
    const choose = (name: string, label: string, pairs: readonly (readonly [string, string])[], now: string, then: (one: string) => void): HTMLElement =>
      el("fieldset", {}, el("legend", {}, label), ...pairs.map(([value, words]) =>
        el("label", {},
          el("input", { type: "radio", name, value, checked: value === now, change: () => { then(value); } }), ` ${words}`)));
    return el("details", { class: "menu" }, el("summary", {}, "Display"),
      el("div", { class: "pop" },
        choose("theme", "Colors", THEMES, this.looks.theme, (one) => { this.looks.theme = one as Theme; this.dress(); }),
        choose("size", "Text", SIZES, this.looks.size, (one) => { this.looks.size = one; this.dress(); })));
  }

  private dress(): void {
    document.documentElement.dataset["theme"] = this.looks.theme;
    document.documentElement.style.setProperty("--size", this.looks.size);
    keep(this.looks);
    this.map?.dress(this.looks.theme, Number(this.looks.size));
    this.map?.map.invalidateSize();
  }

  /** On a small screen: the map over the whole page, or the facts again. */
  private turn(): void {
    const larger = document.body.classList.toggle("mapped");
    const turn = document.getElementById("turn");
    turn?.setAttribute("aria-pressed", `${larger}`);
    this.map?.map.invalidateSize();
  }

  private print(): void {
    this.layOut();
    window.print();
  }

  private layOut(): void {
    const { contents, map, shown: card } = this;
    // What changed and what the copy is stand in the last line of the sheet, as far as it goes.
    const home = homeView({ contents, cards: this.cards, checked: this.checked, go: () => undefined });
    layOut({ contents, map, card, found: this.found.textContent, home: home.slice(0, -2) });
  }

  // The map

  private mapSection(): HTMLElement {
    const layers = [...new Set(this.contents.plans.flatMap((plan) => plan.signs.map((sign) => sign[7])))].sort();
    const layer = (name: string, words: string): HTMLElement => el("label", {},
      el("input", { type: "checkbox", checked: true, change: (event) => { this.layer(name, (event.target as HTMLInputElement).checked); } }), ` ${words}`);
    this.plans.addEventListener("change", () => { this.showPlan(this.plans.selectedIndex); });
    return el("section", { id: "mapbox", "aria-label": "Map" },
      el("div", { class: "maptools" },
        this.plans,
        button("▲", () => { this.step(1); }, { "aria-label": "Level up", title: "Level up" }),
        button("▼", () => { this.step(-1); }, { "aria-label": "Level down", title: "Level down" }),
        button("+", () => { this.map?.map.zoomIn(); }, { "aria-label": "Zoom in" }),
        button("−", () => { this.map?.map.zoomOut(); }, { "aria-label": "Zoom out" }),
        button("Whole plan", () => { this.map?.fit(); }),
        button("Measure", () => { this.measure(); }, { id: "measure", "aria-pressed": "false" }),
        el("details", { class: "menu" }, el("summary", {}, "Layers"),
          el("div", { class: "pop" }, layer("Picture", "Picture of the plan"), layer("Grid", "Grid"), layer("Rooms", "Names of rooms"),
            ...layers.map((one) => layer(one, one))))),
      this.mapHost,
      el("div", { class: "mapfoot" }, this.north, this.bar, this.where),
      el("p", { id: "planfoot" }));
  }

  private startMap(opened: Opened, first: Plan): void {
    this.mapHost.setAttribute("role", "application");
    this.mapHost.setAttribute("aria-label", "Map. Arrow keys move it, plus and minus zoom, Enter says what is in the middle.");
    for (const [at, plan] of this.contents.plans.entries())
      this.plans.append(el("option", { value: at }, plan.first === 1 ? `${plan.title} (${plan.sort.toLowerCase()})` : plan.title));
    this.map = new SchoolMap(this.mapHost, opened, first);
    this.map.dress(this.looks.theme, Number(this.looks.size));
    this.map.onPress = (pressed) => { this.press(pressed); };
    this.map.onMove = (words) => { fill(this.where, words); this.measureBar(); };
    this.map.onPlan = () => { this.onPlan(); };
    this.onPlan();
    this.measureBar();
    const fit = (): void => { this.map?.map.invalidateSize({ animate: false }); };
    if ("ResizeObserver" in window) new ResizeObserver(fit).observe(this.mapHost);
  }

  private onPlan(): void {
    const plan = this.map?.plan;
    if (!plan) return;
    this.plans.selectedIndex = this.contents.plans.indexOf(plan);
    this.north.textContent = plan.north === null ? "North: not recorded" : "N ↑";
    this.north.setAttribute("aria-label", plan.north === null ? "True north is not recorded" : `True north, ${Math.round(plan.north)} degrees from the top of the map`);
    this.north.style.transform = plan.north === null ? "" : `rotate(${plan.north}deg)`;
    const foot = document.getElementById("planfoot");
    const twice = plan.told.toUpperCase().startsWith(plan.watermark);
    const told = twice ? plan.told.slice(plan.watermark.length) : plan.told;
    if (foot) fill(foot, plan.watermark === "" ? null : el("strong", { class: "told" }, `${plan.watermark}${twice ? "" : ". "}`), told,
      plan.scale === null ? " No scale is recorded." : "");
    this.map?.setWay(this.way?.legs ?? []);
  }

  private measureBar(): void {
    const scale = this.map?.plan.scale;
    if (!this.map || scale == null) {
      fill(this.bar, "");
      return;
    }
    const unit = this.contents.unit === "ft" ? 0.3048 : 1;
    const perPoint = scale / unit / this.map.map.getZoomScale(this.map.map.getZoom(), 0);
    const rough = 110 * perPoint;
    const power = 10 ** Math.floor(Math.log10(rough));
    const round = [5, 2, 1].map((one) => one * power).find((one) => one <= rough) ?? power;
    fill(this.bar, `${round >= 1 ? round.toLocaleString("en-US") : round} ${this.contents.unit}`);
    this.bar.style.width = `${round / perPoint}px`;
  }

  private showPlan(at: number): void {
    const plan = this.contents.plans[at];
    if (plan && this.map) {
      this.map.show(plan, true);
      this.reselect();
    }
  }

  /** One level up or down in the building that is shown. */
  private step(by: number): void {
    const plan = this.map?.plan;
    if (!plan) return;
    const levels = this.contents.plans.filter((one) => one.building === plan.building && one.first === plan.first);
    const next = levels[levels.indexOf(plan) + by];
    if (next) this.showPlan(this.contents.plans.indexOf(next));
    else fill(this.where, by > 0 ? "There is no plan of a level above." : "There is no plan of a level below.");
  }

  private layer(name: string, shown: boolean): void {
    if (!this.map) return;
    if (name === "Picture") this.map.showPicture(shown);
    else if (shown) this.map.hidden.delete(name);
    else this.map.hidden.add(name);
    this.map.repaint();
  }

  private press({ plan, at, sign, room }: Pressed): void {
    if (this.measuring !== null) {
      this.measuring.push(at);
      this.measured();
      return;
    }
    if (sign !== null) this.open(sign[6], { stay: true });
    else if (room !== "" && this.cards.has(room)) this.open(room, { stay: true, at: { plan, at, bare: true } });
    else this.openSpot({ plan, at, bare: true });
  }

  private measure(): void {
    this.measuring = this.measuring === null ? [] : null;
    document.getElementById("measure")?.setAttribute("aria-pressed", `${this.measuring !== null}`);
    this.map?.setMeasured([]);
    if (this.measuring !== null)
      fill(this.where, this.map?.plan.scale == null ? "This plan has no scale, so nothing can be measured on it." : "Press the points to measure between, one after the other.");
  }

  private measured(): void {
    const points = this.measuring ?? [];
    const scale = this.map?.plan.scale;
    this.map?.setMeasured(points);
    if (scale == null) return;
    let sum = 0;
    for (let at = 1; at < points.length; at++) {
      const one = points[at - 1], other = points[at];
      if (one && other) sum += Math.hypot(one.x - other.x, one.y - other.y) * scale;
    }
    const value = this.contents.unit === "ft" ? sum / 0.3048 : sum;
    fill(this.where, `Measured: ${value.toLocaleString("en-US", { maximumFractionDigits: value < 100 ? 1 : 0 })} ${this.contents.unit} in a straight line.`);
  }

  // Asking

  private answer(): void {
    const typed = this.input.value;
    const { told, answers: found } = this.ask.reply(typed);
    document.body.classList.toggle("asking", typed.trim() !== "");
    const count = `${found.length} ${found.length === 1 ? "answer" : "answers"}`;
    fill(this.count, typed.trim() === "" ? "" : told === "" ? count : told);
    fill(this.answers, ...found.map((one) => this.answerView(one)));
  }

  private answerView({ card }: Answer): HTMLElement {
    const more = [card.level, card.cell].filter((one): one is string => one !== undefined && one !== "").join(", ");
    const [label = "", said = ""] = card.numbers?.find(([, one]) => one !== "") ?? [];
    const number = label.startsWith("Private") ? `${said} (private)` : said;
    return el("button", { type: "button", class: card.out === 1 ? "answer out" : "answer", click: () => { this.open(card.id, { of: card }); } },
      el("span", { class: "what", dir: "auto" }, card.title),
      card.told === undefined ? null : el("span", { class: "told" }, card.told),
      el("span", { class: "more", dir: "auto" }, [card.sub, more, number].filter((one) => one !== "").join(" · ")));
  }

  private openFirst(): void {
    const { sure, answers: [first] } = this.ask.reply(this.input.value);
    if (sure && first) this.open(first.card.id, { of: first.card });
  }

  private key(event: KeyboardEvent): void {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const all: HTMLElement[] = [this.input, ...this.answers.querySelectorAll<HTMLElement>("button")];
    const next = all[all.indexOf(document.activeElement as HTMLElement) + by];
    if (by === 0 || all.length < 2) return;
    event.preventDefault();
    next?.focus();
  }

  private back(): void {
    const menu = document.querySelector<HTMLDetailsElement>("details.menu[open]");
    if (menu) {
      menu.open = false;
      return;
    }
    this.shown = null;
    this.setWay(null);
    fill(this.detail);
    this.input.value = "";
    this.answer();
    document.body.classList.remove("carded");
    this.map?.select("", null);
    this.input.focus();
  }

  private firstLook(): void {
    this.back();
    const first = this.contents.plans[0];
    if (!this.map || !first) return;
    if (this.map.plan !== first) this.map.show(first, false);
    this.map.fit();
  }

  // Cards

  private open(id: string, how: { of?: Card; stay?: boolean; at?: Place } = {}): void {
    const card = how.of ?? this.cards.get(id);
    if (!card) return;
    const place = how.at ?? this.placeOf(card);
    this.show(card, place);
    if (place === null && this.map && MAPPED.test(card.id)) this.map.fit();
    if (place && this.map && how.stay !== true) {
      if (this.map.plan !== place.plan) this.map.show(place.plan, false);
      this.map.go(place.at, true);
    }
    this.map?.select(id, place?.bare === true && card.kind !== "room" ? place.at : null);
  }

  private openSpot(place: Place): void {
    if (!this.map) return;
    const words = this.map.told(place.at);
    const card: Card = { id: "spot", kind: "spot", title: words, sub: "A point on the map", facts: [] };
    this.show(card, place);
    this.map.select("", place.at);
  }

  private show(card: Card, place: Place | null): void {
    this.shown = card;
    this.setWay(null);
    fill(this.found, "");
    document.body.classList.add("carded");
    const view = cardView(card, (id) => this.cards.has(id), (id) => { this.open(id); });
    view.append(el("div", { class: "cardtools" },
      place ? button("Show on map", () => { this.showOnMap(place); }, { class: "onmap" }) : null,
      button("First look", () => { this.firstLook(); })));
    if (place && card.kind !== "plan") view.append(this.nearestView(card, place), this.found);
    else if (place === null && MAPPED.test(card.id) && this.contents.plans.length > 0)
      view.append(el("p", { class: "sub" }, "It stands on no plan of this copy, so the map does not show where it is."));
    fill(this.detail, view);
    this.input.value = "";
    this.answer();
    document.getElementById("card-title")?.focus({ preventScroll: true });
    this.detail.scrollIntoView({ block: "nearest" });
  }

  private showOnMap(place: Place): void {
    if (!this.map) return;
    if (!document.body.classList.contains("mapped")) this.turn();
    if (this.map.plan !== place.plan) this.map.show(place.plan, false);
    this.map.go(place.at, true);
    this.reselect();
    this.mapHost.focus({ preventScroll: true });
  }

  private reselect(): void {
    const id = this.shown?.id ?? "";
    this.map?.select(id, null);
    this.map?.setWay(this.way?.legs ?? []);
  }

  /** Where a card stands: on the plan of its level before any other. */
  private placeOf(card: Card): Place | null {
    if (card.kind === "cell") {
      const on = [this.map?.plan, ...this.contents.plans].find((plan) => plan !== undefined && cellMiddle(plan.cells, card.cell ?? "") !== null && plan.cells?.prefix === "");
      const at = on ? cellMiddle(on.cells, card.cell ?? "") : null;
      return on && at ? { plan: on, at, bare: true } : null;
    }
    const found: Place[] = [];
    for (const plan of this.contents.plans) {
      if (card.kind === "plan" && plan.id === card.id)
        return { plan, at: { x: plan.width / 2, y: plan.height / 2 }, bare: false };
      for (const [x, y, , ring, room] of plan.rooms)
        if (room === card.id) found.push({ plan, at: { x, y }, ring, bare: false });
      for (const sign of plan.signs)
        if (sign[6] === card.id) found.push({ plan, at: { x: sign[0], y: sign[1] }, bare: false });
    }
    return found.find((one) => one.plan.id === card.sheet) ?? found.find((one) => one.plan.first === 0) ?? found[0] ?? null;
  }

  // What is nearest

  private nearestView(card: Card, place: Place): HTMLElement {
    const kinds = new Set(this.contents.plans.flatMap((plan) => plan.signs.map((sign) => sign[8])));
    const asked = ASKED.filter(([, wanted]) => wanted.some((one) => kinds.has(one)));
    return el("div", { class: "nearest", role: "group", "aria-label": `Nearest to ${card.title}` },
      el("h3", {}, "Nearest"),
      ...asked.map(([label, wanted]) => button(label, () => { this.findNearest(place, label, wanted); })));
  }

  private findNearest(place: Place, label: string, kinds: readonly string[]): void {
    const begun = performance.now();
    const ring = place.ring ?? ringAt(place.plan, place.at);
    const start: Start = ring === null ? place : { ...place, ring };
    const way = this.nearest.find(start, this.targets(kinds, place));
    this.setWay(way);
    document.documentElement.dataset["nearest"] = (performance.now() - begun).toFixed(1);
    const unusable = this.nearest.find(start, this.targets(kinds, place, 0));
    if (way === null) {
      fill(this.found, `${label}: none that works is on the plans of this copy.`, ...this.tellUnusable(unusable, null));
      return;
    }
    this.tellWay(label, way);
    this.found.append(...this.tellUnusable(unusable, way));
    if (this.map) {
      const leg = way.legs[0];
      if (leg && this.map.plan !== leg.plan) this.map.show(leg.plan, false);
      this.map.setWay(way.legs);
      this.map.seeAll(leg?.corners ?? []);
    }
  }

  private tellWay(label: string, way: Way): void {
    const card = this.cards.get(way.target.card);
    const name = card?.title ?? way.target.name;
    const where = card?.facts.find(([one]) => one === "Where")?.[1] ?? [];
    const words = where.map((one) => (typeof one === "string" ? one : one[0])).join("");
    const go = card ? button(name, () => { this.open(card.id); }, { class: "link" }) : name;
    fill(this.found, el("strong", {}, `${label}: `), go, `, ${farText(way, this.contents.unit)}`,
      way.stairs.length === 0 ? "" : `, by ${way.stairs.join(", ")}`, words === "" ? "." : `. ${words}.`,
      card?.told === undefined ? "" : ` ${card.told}.`,
      ...(way.legs.length < 2 ? [] : way.legs.map((leg) => button(leg.plan.title, () => {
        this.map?.show(leg.plan, false);
        this.map?.seeAll(leg.corners);
      }, { class: "leg" }))));
  }

  /** What would be nearer and is not to be relied on, so that nobody who passes it takes it. */
  private tellUnusable(other: Way | null, way: Way | null): (Node | string)[] {
    if (other === null || (way !== null && (other.metres ?? Infinity) >= (way.metres ?? Infinity))) return [];
    const card = this.cards.get(other.target.card);
    const name = card?.title ?? other.target.name;
    return [` ${way === null ? "On record" : "Nearer"}, but `, el("strong", {}, card?.told ?? "not in order"), ": ",
      card ? button(name, () => { this.open(card.id); }, { class: "link" }) : name, `, ${farText(other, this.contents.unit)}.`];
  }

  /** Where things of some kinds stand: those that are there and work, or those that do not. */
  private targets(kinds: readonly string[], place: Place, counts = 1): Target[] {
    const found: Target[] = [];
    for (const plan of this.contents.plans) {
      if (counts === 1 && kinds.includes("exterior-door") && plan.out !== undefined && plan.out.length > 0) {
        for (const [card, number, x, y] of plan.out) found.push({ plan, at: { x, y }, card, name: `Door ${number}` });
        continue;
      }
      for (const sign of plan.signs)
        if (kinds.includes(sign[8]) && sign[9] === counts)
          found.push({ plan, at: { x: sign[0], y: sign[1] }, card: sign[6], name: sign[5] });
    }
    return found.filter((one) => one.card !== this.shown?.id || one.plan !== place.plan);
  }

  private setWay(way: Way | null): void {
    this.way = way;
    this.map?.setWay(way?.legs ?? []);
  }
}

function foot(contents: Contents): string {
  const { imprint } = contents;
  const printing = imprint === null ? contents.standingShort
    : `${imprint.line} · ${imprint.fingerprint === "" ? imprint.signed : "signed"}`;
  return [contents.marking, contents.holder, printing].filter((one) => one !== "").join(" · ");
}

/** Whether a key is the first letter of a question, typed where nothing else takes letters. */
function asks(event: KeyboardEvent): boolean {
  const letter = /^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey;
  return letter && !(event.target instanceof Element && event.target.closest("input, select, textarea"));
}
