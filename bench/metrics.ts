import autocannon from "autocannon";
import { type App, startApp } from "../e2e/support/app";
import { createHttpSession } from "../e2e/support/http-session";
import { startSpotify } from "../e2e/support/spotify";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { cpuSeconds } from "./processor-time";
import { median, table } from "./stats";
import { environment } from "./subject";

const PAIRS = 10;
/** Paths, and the requests of one measurement: about 3 s of processor time. */
const AMOUNTS = { "/api/v1/recent": 1_000, "/dashboard": 100 };
const METRICS_TOKEN = "a token of the measurement, which is no secret";

type Subject = { app: App; cookie: string };

/**
 * Returns requests per second of processor time. One process answers with one thread, so this is its throughput on a
 * processor of its own, whatever else the machine does.
 */
async function rate({ app, cookie }: Subject, path: string, amount: number): Promise<number> {
  const before = cpuSeconds(app.pid);
  const { requests, non2xx, errors } = await autocannon({
    url: `${app.url}${path}`,
    headers: { cookie },
    connections: 4,
    timeout: 60,
    amount,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} requests of ${path} refused, ${errors} failed`);
  return requests.total / (cpuSeconds(app.pid) - before);
}

/** Measures both in turn, the first one alternately, so that other load of the machine affects both. */
async function ratios(measured: Subject, plain: Subject, path: string, amount: number): Promise<number[]> {
  for (const subject of [measured, plain]) await rate(subject, path, amount);
  const all: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const isFirst = pair % 2 === 0;
    const first = await rate(isFirst ? measured : plain, path, amount);
    const second = await rate(isFirst ? plain : measured, path, amount);
    all.push(isFirst ? first / second : second / first);
  }
  return all;
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
  return `${table([`requests per second of processor time, with metrics ÷ without; ${PAIRS} alternating pairs`, "median", "lowest", "highest"], rows)}\n`;
}
