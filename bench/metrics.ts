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

type Start = (env: Record<string, string>) => Promise<Subject>;

/**
 * Returns the ratio for each path, from two new processes: two processes of the same code differ by several percent for as long
 * as they live, so the pairs of one process all err on the same side.
 */
async function ratiosOfPair(start: Start): Promise<number[]> {
  const [measured, plain] = [await start({ METRICS_TOKEN }), await start({})];
  const ratios: number[] = [];
  for (const [path, amount] of Object.entries(AMOUNTS)) {
    for (const subject of [measured, plain]) await send(subject, path, amount);
    ratios.push(await ratio(measured, plain, path, amount));
  }
  await Promise.all([measured.app.stop(), plain.app.stop()]);
  return ratios;
}

/** Measures the throughput with metrics beside the same app without. @returns Markdown. */
export async function measureMetrics(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const spotify = await startSpotify({});
  const pairs = await repeat(PAIRS, () =>
    ratiosOfPair(async (env) => {
      const app = await startApp((url) => ({ ...environment(url, spotify), ...env }));
      const visitor = createHttpSession(app.url);
      await visitor.logIn();
      return { app, cookie: visitor.cookies() };
    }),
  );
  await spotify.stop();
  const rows = Object.keys(AMOUNTS).map((path, at) => {
    const all = pairs.map((ratios) => ratios[at] ?? Number.NaN);
    return [path, ...[median(all), Math.min(...all), Math.max(...all)].map((one) => one.toFixed(3))];
  });
  return `${table([`throughput by processor time, with metrics ÷ without; ${PAIRS} pairs of new processes, each of ${TURNS} turns`, "median", "lowest", "highest"], rows)}\n`;
}
