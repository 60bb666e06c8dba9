import { existsSync } from "node:fs";
import { loadEnvFile, readHost, readPort } from "./env-file";
import { endTogether, exitCode, fail, isPortFree, spawnNext } from "./processes";

loadEnvFile();
if (!existsSync(".next/BUILD_ID")) fail("There is no build yet. Run: npm run build");
const [port, host] = [readPort(), readHost()];
if (!(await isPortFree(port, host))) fail(`Port ${port} is taken. Choose another with PORT=3001 npm start`);

const app = spawnNext(["start", "-H", host, "-p", String(port)], {});
endTogether(app);
process.exitCode = await exitCode(app);
