// Cards for what stands on a plan, in the facts of the site or of the copy, and in no register.

import { plain } from "./ask.ts";
import type { Card, Contents, Fact } from "./types.ts";

const SITE_KINDS: Readonly<Record<string, string>> = {
  Staging: "staging", "Command post": "command-post", Reunification: "reunification", Helicopter: "helicopter",
  Students: "people", Staff: "people", Verified: "verified", Radio: "radio",
};
const NOT_RECORDED = "not recorded";

/** What this copy is: whose, of which day, until when, and what came of checking its signature. */
export function copyFacts(contents: Contents, signature: string): [label: string, value: string][] {
  const { imprint } = contents;
  const found: [string, string][] = [
    ["Marking", [contents.marking, contents.markingMeans].filter((one) => one !== "").join(": ")],
    ["Law", contents.exemption],
    ["Copy", contents.holder],
    ...contents.lines,
    ["Printing", imprint === null ? "" : imprint.line],
    ["Issuer", imprint === null ? "" : `${imprint.issuer} (${imprint.signed})`],
    ["Digest", imprint === null ? "" : imprint.digest],
    ["Signature", signature],
    ["Withheld", contents.withheld === "" ? "" : `of the doors: ${contents.withheld}`],
    ["Made by", `${contents.madeBy}. It opens without a network; nothing is sent anywhere.`],
  ];
  return found.filter(([, value]) => value !== "");
}

/** Every card that no register has. */
export function moreCards(contents: Contents, signature: string): Card[] {
  return [...siteCards(contents), ...signCards(contents), ...planCards(contents), {
    id: "copy", kind: "copy", title: "This copy", sub: "What it is, and until when",
    facts: copyFacts(contents, signature).map(([label, value]): Fact => [label, [value]]),
  }];
}

/** The facts of the site; what is meant to be at a place also leads to its sign. */
function siteCards(contents: Contents): Card[] {
  const radio = contents.first.flatMap((group) => group.lines).filter(([label]) => label === "Radio" || label === "Codes");
  return [...contents.site, ...radio].map(([label, text], at) => {
    const card: Card = {
      id: `site.${at}`, kind: SITE_KINDS[label] ?? "site", title: label, sub: "The site", facts: [[label, text]],
      ...(plain(text) === NOT_RECORDED ? { unsaid: 1 } : {}),
    };
    if (label === "Verified" && contents.warning !== "") card.told = contents.warning;
    const signs = contents.plans.flatMap((plan) => plan.signs).filter((sign) => sign[8] === card.kind && sign[6] === "");
    for (const sign of signs) sign[6] = card.id;
    if (signs.length > 0) card.facts.push(["On the map", [[...new Set(signs.map((sign) => sign[5]))].join(", ")]]);
    return card;
  });
}

function signCards(contents: Contents): Card[] {
  const made: Card[] = [];
  for (const [at, plan] of contents.plans.entries())
    for (const [number, sign] of plan.signs.entries()) {
      if (sign[6] !== "") continue;
      const id = `sign.${at}.${number}`;
      const [title = sign[5]] = sign[5].split(" in ");
      sign[6] = id;
      made.push({
        id, kind: sign[8], title: sign[3] === "" || title.toUpperCase() === sign[3] ? title : `${title} ${sign[3]}`,
        sub: plan.title, facts: [["On the map", [sign[5]]]], sheet: plan.id, level: plan.title,
        ...(sign[9] === 0 ? { out: 1 } : {}),
      });
    }
  return made;
}

/** The plans of which something has to be said. */
function planCards(contents: Contents): Card[] {
  return contents.plans.filter((plan) => plan.watermark !== "").map((plan) => ({
    id: plan.id, kind: "plan", title: `Plan of ${plan.title}`, sub: "Plan", told: plan.watermark,
    facts: [["Checked", [plan.told]]], sheet: plan.id, level: plan.title,
  }));
}
