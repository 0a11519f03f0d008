// Days: as they are written everywhere, and what they mean on the day the page is opened.

import type { Card, Contents, Fact, Piece, Plan } from "./types.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** “18 Nov 2026” for 2026-11-18. */
export function day(iso: string): string {
  const [year = "", month = "", date = ""] = iso.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

export function today(now: Date): string {
  const two = (number: number): string => `${number}`.padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day so many days after another. */
export function later(iso: string, days: number): string {
  const at = new Date(`${iso}T12:00:00`);
  at.setDate(at.getDate() + days);
  return today(at);
}

/** What is to be said above all else on a day, the gravest first. */
export function warnings(contents: Contents, on: string): string[] {
  const found: string[] = [];
  if (contents.destroyBy !== "" && contents.destroyBy < on)
    found.push(`PAST ITS LAST DAY: this copy was to be destroyed by ${day(contents.destroyBy)}. Ask for a new one, and delete this.`);
  if (contents.warning !== "") found.push(contents.warning);
  else if (contents.verifiedOn !== "" && later(contents.verifiedOn, contents.staleAfter) < on)
    found.push(`STALE: verified ${day(contents.verifiedOn)}; the limit here is ${contents.staleAfter} days, and by this device’s clock they are over.`);
  if (contents.issuedOn > on)
    found.push(`This device’s clock says ${day(on)}, which is before this copy was made (${day(contents.issuedOn)}): what is past its day cannot be told here.`);
  return found;
}

/** Tells of everything whose day has passed since the copy was made that it has expired. */
export function expire(cards: Card[], plans: Plan[], issuedOn: string, on: string): Card[] {
  const gone = new Set<string>();
  for (const card of cards) {
    const past = card.expires !== undefined && card.expires < on && card.expires >= issuedOn;
    if (!past || card.out === 1) continue;
    card.told = `EXPIRED ${day(card.expires ?? "")}${card.told === undefined ? "" : `; ${card.told}`}`;
    card.out = 1;
    gone.add(card.id);
  }
  for (const plan of plans)
    for (const sign of plan.signs)
      if (gone.has(sign[6])) {
        sign[4] = "struck";
        sign[9] = 0;
      }
  return cards.filter((card) => gone.has(card.id));
}

/** The line of what is out of order that tells what has expired since the copy was made. */
export function expiredLine(cards: readonly Card[]): Fact {
  const pieces = cards.flatMap((card, at): Piece[] => [at === 0 ? "" : " · ", [card.title, card.id, 0], `, ${day(card.expires ?? "")}`]);
  return ["EXPIRED since this copy was made", pieces];
}
