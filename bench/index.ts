import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { measureAnswers } from "./answers";
import { measureApi } from "./api";
import { measureCache } from "./cache";
import { measureData } from "./data";
import { measureEdits } from "./edits";
import { measureEmulator } from "./emulator";
import { measureGate } from "./gate";
import { measureLighthouse } from "./lighthouse";
import { measureMixed } from "./mixed";
import { measureNavigation } from "./navigation";
import { measureScroll } from "./scroll";
import { measureSession } from "./session";
import { measureWeight } from "./weight";

const benches: Record<string, () => Promise<string>> = {
  session: measureSession,
  gate: measureGate,
  api: measureApi,
  data: measureData,
  emulator: measureEmulator,
  cache: measureCache,
  mixed: measureMixed,
  answers: measureAnswers,
  navigation: measureNavigation,
  weight: measureWeight,
  scroll: measureScroll,
  edits: measureEdits,
  lighthouse: measureLighthouse,
};

const [name = "", flag, file] = process.argv.slice(2);
const bench = benches[name];
if (!bench || (flag && (flag !== "--write" || !file))) {
  console.error(`npm run bench -- ${Object.keys(benches).join(" | ")} [--write FILE]`);
  process.exit(1);
}

const figures = await bench();
const day = new Date().toISOString().slice(0, 10);
const machine = `${day}, Node ${process.versions.node}, ${cpus().length} cores`;
console.log(figures);
if (file) writeFileSync(file, `# npm run bench -- ${name}\n\n${machine}\n\n${figures}`);
process.exit(0);
