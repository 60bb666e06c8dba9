import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { measureApi } from "./api";
import { measureBundleSize } from "./bundle-size";
import { measureCache } from "./cache";
import { measureData } from "./data";
import { measureEdits } from "./edits";
import { measureEmulator } from "./emulator";
import { measureIsolation } from "./isolation";
import { measureLighthouse } from "./lighthouse";
import { measureMiddleware } from "./middleware";
import { measureNavigation } from "./navigation";
import { measureResponses } from "./responses";
import { measureScroll } from "./scroll";
import { measureSession } from "./session";

const benches: Record<string, () => Promise<string>> = {
  session: measureSession,
  middleware: measureMiddleware,
  api: measureApi,
  data: measureData,
  emulator: measureEmulator,
  cache: measureCache,
  isolation: measureIsolation,
  responses: measureResponses,
  navigation: measureNavigation,
  "bundle-size": measureBundleSize,
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
