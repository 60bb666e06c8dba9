import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shootAll, shootFront, shootReadme } from "./screenshots/capture";
import { readChoice } from "./screenshots/options";

const options = readChoice(process.argv.slice(2));
if (options.readme) console.log((await shootReadme("docs/screenshots")).join("\n"));
else if (options.front) console.log((await shootFront("app/_front/pictures")).join("\n"));
else {
  const folder = mkdtempSync(join(tmpdir(), "tonearm-screenshots-"));
  console.log(`${await shootAll(folder, options)} screenshots in ${folder}`);
}
process.exit(0);
