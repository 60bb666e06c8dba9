import { loadEnvFile, readHost, readPort } from "./env-file";
import { endTogether, exitCode, fail, isPortFree, spawnNext } from "./processes";

loadEnvFile();
const port = readPort();
if (!(await isPortFree(port))) fail(`Port ${port} is taken. Choose another with PORT=3001 npm run dev`);

const app = spawnNext(["dev", "-H", readHost(), "-p", String(port)], { PORT: String(port) });
endTogether(app);
process.exitCode = await exitCode(app);
