// The inks of the map by theme, and what somebody chose for the page.

export type Theme = "day" | "night" | "red" | "contrast";
export const THEMES: readonly (readonly [Theme, string])[] = [
  ["day", "Day"], ["night", "Night"], ["red", "Night, dim red"], ["contrast", "High contrast"],
];
export const SIZES: readonly (readonly [string, string])[] = [
  ["1", "Normal"], ["1.25", "Large"], ["1.6", "Very large"],
];

const DAY: Readonly<Record<string, string>> = {
  text: "#18212b", muted: "#5a6775", line: "#b4bec9", paper: "#ffffff", accent: "#1d5fbf",
  yes: "#1b7f4d", partial: "#a5680b", no: "#9e1b14", na: "#5f6b78", unable: "#6548ae",
  wall: "#18212b", zone: "#3e5c86", camera: "#1d5fbf", dark: "#18212b", pale: "#ffffff",
  way: "#c2185b", ground: "#eef1f4",
};
const NIGHT: Readonly<Record<string, string>> = {
  ...DAY, text: "#e8edf2", muted: "#9aa7b4", line: "#46525f", paper: "#10161c", accent: "#7fb2ff",
  yes: "#6fd39b", partial: "#f0b65a", no: "#ff8a80", na: "#9aa7b4", unable: "#b9a3ff",
  wall: "#dfe6ec", zone: "#8fb0dd", camera: "#7fb2ff", way: "#ff7ab0", ground: "#0a0e12",
};
const RED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(DAY).map((name) => [name, "#d65245"])),
  muted: "#b4473c", line: "#4d1d18", paper: "#120303", pale: "#120303", wall: "#c24b40", zone: "#9c3f36",
  way: "#ff9a8c", ground: "#0b0202", text: "#e0594b",
};
const CONTRAST: Readonly<Record<string, string>> = {
  ...DAY, text: "#000000", muted: "#000000", line: "#6b6b6b", wall: "#000000", zone: "#000000",
  accent: "#0000c0", way: "#b0003a", ground: "#ffffff", no: "#900000",
};
const INKS: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  day: DAY, night: NIGHT, red: RED, contrast: CONTRAST,
};

export function ink(theme: Theme, name: string): string {
  return INKS[theme][name] ?? INKS[theme]["text"] ?? "#000000";
}

const KEY = "cpted-audit-page";

export interface Kept {
  theme: Theme;
  size: string;
}

function usual(): Theme {
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "night" : "day";
}

/** What was chosen here before; storage may be forbidden, then nothing is kept. */
export function kept(): Kept {
  const plain: Kept = { theme: usual(), size: "1" };
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Kept>;
    const theme = THEMES.find(([name]) => name === found.theme)?.[0] ?? plain.theme;
    const size = SIZES.find(([name]) => name === found.size)?.[0] ?? plain.size;
    return { theme, size };
  } catch {
    return plain;
  }
}

export function keep(chosen: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // Nothing is kept between two times where that is forbidden.
  }
}
