// The words of a question: what each stands for. The grammar over them is in ask.ts.

/** What a question is about, by the words people use for it. */
export const KINDS: readonly (readonly [kinds: readonly string[], words: readonly string[]])[] = [
  [["gas-shutoff"], ["gas", "gas shutoff", "gas shut off", "gas valve", "gas meter"]],
  [["electric-shutoff"], ["electric", "electricity", "electrical", "power", "breaker", "main breaker", "current"]],
  [["water-shutoff"], ["water", "water shutoff", "water shut off", "water main", "valve"]],
  [["gas-shutoff", "electric-shutoff", "water-shutoff"], ["shut off", "shutoff", "shut offs", "shutoffs", "utilities", "utility"]],
  [["generator"], ["generator", "backup power", "emergency power"]],
  [["aed"], ["aed", "aeds", "defib", "defibrillator", "cardiac", "heart"]],
  [["trauma-kit"], ["trauma", "trauma kit", "stop the bleed", "bleeding", "tourniquet", "bleed"]],
  [["first-aid"], ["first aid", "nurse"]],
  [["extinguisher"], ["extinguisher", "extinguishers", "fire extinguisher", "fe"]],
  [["key-box"], ["knox", "knox box", "knoxbox", "key box", "keybox", "key boxes", "kb", "rapid entry"]],
  [["key"], ["key", "keys", "master", "master key", "card", "fob"]],
  [["code"], ["code", "codes", "alarm code", "combination"]],
  [["alarm-panel"], ["facp", "panel", "fire panel", "alarm", "alarm panel", "fire alarm", "annunciator"]],
  [["fire-connection"], ["fdc", "siamese", "fire department connection", "connection"]],
  [["hydrant"], ["hydrant", "hydrants", "fire hydrant"]],
  [["riser", "standpipe"], ["sprinkler", "sprinklers", "riser", "standpipe", "riser room"]],
  [["roof-access"], ["roof", "roof access", "hatch", "roof hatch", "ladder"]],
  [["stair"], ["stair", "stairs", "stairwell", "staircase"]],
  [["elevator"], ["elevator", "elevators", "lift"]],
  [["refuge"], ["refuge", "area of refuge", "wheelchair"]],
  [["hazard"], ["hazard", "hazards", "hazmat", "chemical", "chemicals", "chlorine", "propane"]],
  [["radio-dead-spot", "radio"], ["radio", "dead spot", "dead spots", "no signal", "reception"]],
  [["panic-button"], ["panic", "panic button", "duress"]],
  [["camera"], ["camera", "cameras", "cctv", "video"]],
  [["exterior-door"], ["door", "doors", "dr", "entrance", "entrances", "exit", "exits", "way in"]],
  [["interior-door"], ["interior door", "interior doors", "inside door"]],
  [["room"], ["room", "rooms", "rm", "class", "classroom", "classrooms"]],
  [["people"], ["students", "student", "staff", "kids", "children", "pupils", "people"]],
  [["verified"], ["verified", "verification"]],
  [["plan"], ["plan", "plans"]],
  [["copy"], ["copy", "destroy", "destroy by", "draft", "edition", "printing", "signature", "signed", "genuine", "authentic", "real", "digest", "issuer", "marking", "tlp", "made"]],
  [["staging"], ["staging", "staging area", "stage"]],
  [["command-post"], ["command", "command post", "ic", "icp"]],
  [["reunification"], ["reunification", "parents", "families", "pick up"]],
  [["assembly", "route"], ["assembly", "assembly point", "evacuation", "evacuate", "muster", "way out", "route", "routes"]],
];

/** A state people ask for, and what is told of a thing in it. */
export interface State {
  words: readonly string[];
  /** What the list is called. */
  title: string;
  /** The beginnings of what is told; empty for everything that does not count as there and working. */
  told: readonly string[];
}

export const STATES: readonly State[] = [
  { title: "out of order, expired, missing or lost", told: [], words: [
    "out of service", "out of order", "not in order", "not working", "does not work", "doesnt work", "not usable", "unusable", "broken",
    "faulty", "fault", "faults", "defect", "defects", "defective", "down", "wrong", "problem", "problems", "failed",
  ] },
  { title: "missing", told: ["NOT THERE", "REMOVED", "LOST"], words: ["missing", "not there", "gone", "removed", "stolen"] },
  { title: "lost", told: ["LOST"], words: ["lost"] },
  { title: "expired", told: ["EXPIRED"], words: ["expired", "out of date", "past its day"] },
  { title: "blocked", told: ["BLOCKED"], words: ["blocked"] },
  { title: "stale", told: ["STALE"], words: ["stale", "too old", "old"] },
  { title: "not verified", told: ["NEVER VERIFIED", "NOT VERIFIED"], words: [
    "not verified", "never verified", "unverified", "not checked", "never checked", "unchecked",
  ] },
];

const ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
  "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** Numbers that are written as words. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, at): [string, number] => [word, at]),
  ...TENS.flatMap((word, at): [string, number][] => (word === "" ? [] : [[word, 10 * at]])),
]);

/** Words that ask and tell nothing of what is asked for. */
export const STOP: ReadonlySet<string> = new Set([
  "the", "a", "an", "is", "are", "was", "to", "of", "in", "at", "on", "for", "where", "wheres", "what", "whats", "which", "how", "nearest",
  "closest", "near", "me", "my", "i", "do", "does", "can", "should", "go", "get", "find", "show", "tell", "there", "any", "with", "and", "we",
  "it", "this", "that", "need", "opens", "please", "no", "number", "nr",
]);

export const CALL = /\b(who|call|phone|contact|contacts|telephone)\b/;
export const NIGHT = /\b(night|nights|tonight|after hours|weekend|weekends|evening|holiday|late)\b/;
export const DAYTIME = /\b(day|daytime|school day|school hours)\b/;
/** Words that stand between a kind and its number. */
export const NUMBERED: ReadonlySet<string> = new Set(["no", "number", "nr"]);
