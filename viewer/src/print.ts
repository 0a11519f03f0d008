// One letter page of what is seen: the map as it stands, and the card beside it.

import { cardView } from "./card.ts";
import { day } from "./days.ts";
import { el, fill } from "./dom.ts";
import type { SchoolMap } from "./map.ts";
import type { Card, Contents } from "./types.ts";

export interface Seen {
  contents: Contents;
  map: SchoolMap | null;
  card: Card | null;
  /** What is nearest, in words. */
  found: string;
  /** The first look, for paper without a card. */
  home: HTMLElement[];
}

/** Lays out what is printed, whichever way somebody prints. */
export function layOut({ contents, map, card, found, home }: Seen): void {
  const paper = document.getElementById("paper");
  if (paper === null) return;
  const plan = map?.plan;
  const line = [contents.marking, contents.holder, contents.imprint?.line ?? contents.standingShort,
    `made ${day(contents.issuedOn)}`, contents.destroyBy === "" ? "" : `destroy by ${day(contents.destroyBy)}`];
  const picture = map?.snapshot() ?? null;
  picture?.setAttribute("class", card === null ? "seen small" : "seen");
  const facts = card === null ? null : cardView(card, () => false, () => undefined);
  facts?.querySelector("h2")?.removeAttribute("id");
  fill(paper,
    el("h1", {}, plan ? `${contents.school} – ${plan.title}` : contents.school),
    el("p", {}, contents.address, contents.warning === "" ? "" : ` – ${contents.warning}`),
    plan ? el("p", {}, plan.watermark === "" ? "" : `${plan.watermark}. `, plan.told,
      plan.north === null ? " True north is not recorded." : ` True north is ${Math.round(plan.north)}° clockwise from the top.`) : null,
    picture, facts ?? el("div", { class: "first" }, ...home), found === "" ? null : el("p", {}, found),
    el("p", { class: "line" }, line.filter((one) => one !== "").join(" · ")));
}
