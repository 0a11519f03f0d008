// Bundles the tests and runs them with node's own runner.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "viewer-tests-"));
const tests = readdirSync(join(here, "tests")).filter((name) => name.endsWith(".test.ts"));
await build({
  absWorkingDir: here, entryPoints: tests.map((name) => `tests/${name}`), bundle: true,
  platform: "node", format: "esm", outdir: folder, outExtension: { ".js": ".mjs" }, logLevel: "warning",
});
const files = readdirSync(folder).map((name) => join(folder, name));
const run = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" });
rmSync(folder, { recursive: true });
process.exit(run.status ?? 1);
