// Takes every address out of package-lock.json: where a library comes from is the registry's matter,
// what it must be is held by its digest. Run after npm install.
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
for (const one of Object.values(lock.packages)) {
  delete one.resolved;
  delete one.funding;
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
