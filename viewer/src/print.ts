// One letter page of what is seen: the map as it stands, and the card beside it.

import { cardView } from "./card.ts";
import { day } from "./days.ts";
import { el, fill } from "./dom.ts";
import type { SchoolMap } from "./map.ts";
import type { Card, Contents } from "./types.ts";

export function print(contents: Contents, map: SchoolMap | null, card: Card | null, found: string): void {
  const paper = document.getElementById("paper");
  if (paper === null) return;
  const plan = map?.plan;
  const line = [contents.marking, contents.holder, contents.imprint?.line ?? contents.standingShort,
    `made ${day(contents.issuedOn)}`, contents.destroyBy === "" ? "" : `destroy by ${day(contents.destroyBy)}`];
  const picture = map?.snapshot() ?? null;
  picture?.setAttribute("class", "seen");
  const facts = card === null ? null : cardView(card, () => false, () => undefined);
  facts?.querySelector("h2")?.removeAttribute("id");
  fill(paper,
    el("h1", {}, plan ? `${contents.school} – ${plan.title}` : contents.school),
    el("p", {}, contents.address, contents.warning === "" ? "" : ` – ${contents.warning}`),
    plan ? el("p", {}, plan.watermark === "" ? "" : `${plan.watermark}. `, plan.told,
      plan.north === null ? " True north is not recorded." : ` True north is ${Math.round(plan.north)}° clockwise from the top.`) : null,
    picture, facts, found === "" ? null : el("p", {}, found),
    el("p", { class: "line" }, line.filter((one) => one !== "").join(" · ")));
  window.print();
}
