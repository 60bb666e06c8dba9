import autocannon from "autocannon";
import { type App, startApp } from "../e2e/support/app";
import { createHttpSession } from "../e2e/support/http-session";
import { startSpotify } from "../e2e/support/spotify";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { cpuSeconds } from "./processor-time";
import { median, repeat, table } from "./stats";
import { environment } from "./subject";

const PAIRS = 10;
/** Each app's turns within a pair. */
const TURNS = 10;
/** Paths, and the requests of one measurement: about 3 s of processor time. */
const AMOUNTS = { "/api/v1/recent": 1_000, "/dashboard": 100 };
const METRICS_TOKEN = "a token of the measurement, which is no secret";

type Subject = { app: App; cookie: string };

/** Sends requests, 4 at a time, until all are answered. */
async function send({ app, cookie }: Subject, path: string, amount: number): Promise<void> {
  const { non2xx, errors } = await autocannon({
    url: `${app.url}${path}`,
    headers: { cookie },
    connections: 4,
    timeout: 60,
    amount,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} requests of ${path} refused, ${errors} failed`);
}

/**
 * Returns the processor time of the plain app divided by that of the measured one, for the same requests: one process answers
 * with one thread, so this is the ratio of their throughput on a processor of their own. Both get their requests in short
 * turns, so that other load of the machine affects both.
 */
async function ratio(measured: Subject, plain: Subject, path: string, amount: number): Promise<number> {
  const before = [measured, plain].map(({ app }) => cpuSeconds(app.pid));
  for (let turn = 0; turn < TURNS; turn++)
    for (const subject of turn % 2 ? [measured, plain] : [plain, measured])
      await send(subject, path, amount / TURNS);
  const [withMetrics = 0, without = 0] = [measured, plain].map(
    ({ app }, index) => cpuSeconds(app.pid) - (before[index] ?? 0),
  );
  return without / withMetrics;
}

async function ratios(measured: Subject, plain: Subject, path: string, amount: number): Promise<number[]> {
  for (const subject of [measured, plain]) await send(subject, path, amount);
  return repeat(PAIRS, () => ratio(measured, plain, path, amount));
}

/** Measures the throughput with metrics beside the same app without. @returns Markdown. */
export async function measureMetrics(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const spotify = await startSpotify({});
  const start = async (env: Record<string, string>): Promise<Subject> => {
    const app = await startApp((url) => ({ ...environment(url, spotify), ...env }));
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    return { app, cookie: visitor.cookies() };
  };
  const [measured, plain] = [await start({ METRICS_TOKEN }), await start({})];
  const rows: string[][] = [];
  for (const [path, amount] of Object.entries(AMOUNTS)) {
    const all = await ratios(measured, plain, path, amount);
    rows.push([path, ...[median(all), Math.min(...all), Math.max(...all)].map((ratio) => ratio.toFixed(3))]);
  }
  await Promise.all([measured.app.stop(), plain.app.stop(), spotify.stop()]);
  return `${table([`throughput by processor time, with metrics ÷ without; ${PAIRS} pairs, each of ${TURNS} turns`, "median", "lowest", "highest"], rows)}\n`;
}
