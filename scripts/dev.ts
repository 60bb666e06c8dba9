import { exitCode, forwardSignals, spawnNext } from "./child-process";
import { fail, isPortFree, loadEnv, readHost, readPort } from "./listen-options.mjs";

loadEnv({ isDevelopment: true });
const port = readPort();
// Without AUTH_URL the development server uses 127.0.0.1 (lib/env.ts).
const host = readHost() ?? (process.env.AUTH_URL ? undefined : "127.0.0.1");
if (!(await isPortFree(port, host))) fail(`Port ${port} is taken. Choose another with PORT=3001 npm run dev`);

const app = spawnNext(["dev", ...(host ? ["-H", host] : []), "-p", String(port)], { PORT: String(port) });
forwardSignals(app);
process.exitCode = await exitCode(app);
