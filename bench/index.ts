import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { measureApi } from "./api";
import { measureBundleSize } from "./bundle-size";
import { measureCache } from "./cache";
import { measureData } from "./data";
import { measureEdits } from "./edits";
import { measureEmulator } from "./emulator";
import { measureExportCopy } from "./export-copy";
import { measureFind } from "./find";
import { measureIsolation } from "./isolation";
import { measureLighthouse } from "./lighthouse";
import { measureMetrics } from "./metrics";
import { measureMiddleware } from "./middleware-overhead";
import { measureNavigation } from "./navigation";
import { measurePresses } from "./presses";
import { measureProxies } from "./proxies";
import { measureResponses } from "./responses";
import { measureScroll } from "./scroll";
import { measureSession } from "./session";
import { measureStart } from "./start";
import { measureStoreCommands } from "./store-commands";
import { measureSync } from "./sync";

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
  presses: measurePresses,
  find: measureFind,
  "export-copy": measureExportCopy,
  sync: measureSync,
  lighthouse: measureLighthouse,
  metrics: measureMetrics,
  proxies: measureProxies,
  start: measureStart,
  "store-commands": measureStoreCommands,
};

const [name = "", flag, file] = process.argv.slice(2);
const bench = benches[name];
if (!bench || (flag && (flag !== "--write" || !file))) {
  console.error(`npm run bench -- ${Object.keys(benches).join(" | ")} [--write FILE]`);
  process.exit(1);
}

const results = await bench();
const day = new Date().toISOString().slice(0, 10);
const machine = `${day}, Node ${process.versions.node}, ${cpus().length} cores`;
console.log(results);
if (file) writeFileSync(file, `# npm run bench -- ${name}\n\n${machine}\n\n${results}`);
process.exit(0);
