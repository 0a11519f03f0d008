// Bundles the page's program and looks into resources/viewer, the same bytes each time.
// Run: npm ci && npm run build [-- FOLDER]
import { build } from "esbuild";
import { readFile, writeFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "..", "resources", "viewer");
const LICENSED = ["leaflet", "minisearch", "fflate", "@noble/ed25519"];

// Leaflet's style names icons of controls that the page does not have; no picture is carried for them.
const noIcons = {
  name: "no-icons",
  setup(builder) {
    builder.onResolve({ filter: /\.png$/ }, ({ path }) => ({ path, namespace: "icon" }));
    builder.onLoad({ filter: /.*/, namespace: "icon" }, () => ({ contents: "", loader: "dataurl" }));
  },
};

async function bundled(entry, options) {
  const made = await build({
    absWorkingDir: here, entryPoints: [entry], bundle: true, minify: true, write: false,
    charset: "utf8", legalComments: "none", plugins: [noIcons], logLevel: "warning", ...options,
  });
  return made.outputFiles[0].contents;
}

async function licenses() {
  const parts = [
    "The page that opens in any browser (viewer.js, viewer.css) is part of cpted-audit and under its",
    "license. Built into it are the libraries below, each under its own.",
  ];
  for (const name of LICENSED) {
    const folder = join(here, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const text = await readFile(join(folder, "LICENSE"), "utf8").catch(() =>
      readFile(join(folder, "LICENSE.txt"), "utf8"));
    parts.push("", "=".repeat(78), `${name} ${version} (${license})`, "", text.trim());
  }
  return `${parts.join("\n")}\n`;
}

await mkdir(target, { recursive: true });
const script = await bundled("src/main.ts", { format: "iife", target: ["es2020"] });
const style = await bundled("src/style.css", { target: ["chrome90", "firefox90", "safari15"] });
await writeFile(join(target, "viewer.js"), script);
await writeFile(join(target, "viewer.css"), style);
await writeFile(join(target, "LICENSES.txt"), await licenses());
console.log(`viewer.js ${script.length} bytes, viewer.css ${style.length} bytes`);
