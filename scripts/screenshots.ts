import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shootAll, shootReadme } from "./screenshots/capture";
import { readChoice } from "./screenshots/options";

const choice = readChoice(process.argv.slice(2));
if (choice.readme) console.log((await shootReadme("docs/screenshots")).join("\n"));
else {
  const folder = mkdtempSync(join(tmpdir(), "tonearm-pictures-"));
  console.log(`${await shootAll(folder, choice)} pictures in ${folder}`);
}
process.exit(0);
