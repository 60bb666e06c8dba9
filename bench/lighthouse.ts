import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { exitCode } from "../scripts/child-process";
import { ensureBrowser } from "../scripts/chromium";
import { startChromium } from "../scripts/chromium-session";
import { median, repeat, table } from "./stats";

/** The last version that runs on Node 20. npx fetches it on use; it is no dependency, because it has more packages than this project. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
const BARS = { performance: 95, accessibility: 100, "best-practices": 100, shift: 0.02 };

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const audit = z.object({ title: z.string(), score: z.number().nullable(), numericValue: z.number() });
const reportSchema = z.object({
  categories: z.object({ performance: category, accessibility: category, "best-practices": category }),
  audits: z
    .object({
      "cumulative-layout-shift": audit,
      "largest-contentful-paint": audit,
      "total-blocking-time": audit,
    })
    .catchall(audit.partial({ numericValue: true })),
});

type Report = z.infer<typeof reportSchema>;

/** Runs Lighthouse once on a page, with its default phone, slow network and slow processor. Null if it lost its browser. */
async function tryLighthouse(url: string, cookie: string): Promise<Report | null> {
  const args = [
    ["--yes", LIGHTHOUSE, url, "--quiet", "--output=json", "--output-path=stdout"],
    [`--only-categories=${CATEGORIES.join(",")}`],
    ["--chrome-flags=--headless=new --no-sandbox --disable-gpu"],
    cookie ? [`--extra-headers=${JSON.stringify({ cookie })}`] : [],
  ].flat();
  const env = { ...process.env, CHROME_PATH: ensureBrowser() ?? "" };
  const child = spawn("npx", args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const [printed, code] = await Promise.all([text(child.stdout), exitCode(child)]);
  return code === 0 ? reportSchema.parse(JSON.parse(printed)) : null;
}

/** Runs Lighthouse, and again when it fails, which happens occasionally. */
async function runLighthouse(url: string, cookie: string): Promise<Report> {
  for (let tries = 0; tries < RUNS; tries++) {
    const report = await tryLighthouse(url, cookie);
    if (report) return report;
  }
  throw new Error(`${LIGHTHOUSE} failed ${RUNS} times.`);
}

const typical = (reports: Report[], read: (report: Report) => number) => median(reports.map(read));

function rowOf(path: string, reports: Report[]): (string | number)[] {
  const medianOf = (name: "largest-contentful-paint" | "total-blocking-time" | "cumulative-layout-shift") =>
    typical(reports, ({ audits }) => audits[name].numericValue);
  return [
    path,
    ...CATEGORIES.map((name) =>
      Math.round(100 * typical(reports, ({ categories }) => categories[name].score ?? 0)),
    ),
    medianOf("cumulative-layout-shift").toFixed(3),
    `${(medianOf("largest-contentful-paint") / 1000).toFixed(1)} s`,
    `${medianOf("total-blocking-time").toFixed(0)} ms`,
  ];
}

/** Returns the titles of failed audits in the categories that must be perfect. */
function faultsOf(reports: Report[]): string[] {
  const failed = reports.flatMap(({ audits, categories }) =>
    [categories.accessibility, categories["best-practices"]]
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0)
      .map(({ id }) => audits[id]?.title ?? id),
  );
  return [...new Set(failed)];
}

/** Runs Lighthouse on the main pages with a warm cache and a logged-in user. @returns Markdown. */
export async function measureLighthouse(): Promise<string> {
  const { app, cookies, playlistPath, stop } = await startChromium();
  const long = await playlistPath("Everything, in order");
  const rows: (string | number)[][] = [];
  const faults: string[] = [];
  for (const path of ["/", "/dashboard", "/playlists", long]) {
    const cookie = path === "/" ? "" : cookies;
    await fetch(`${app.url}${path}`, { headers: { cookie } }).then((response) => response.text());
    const reports = await repeat(RUNS, () => runLighthouse(`${app.url}${path}`, cookie));
    const name = path === long ? "a playlist of 10,000" : path;
    rows.push(rowOf(name, reports));
    faults.push(...faultsOf(reports).map((fault) => `- ${name}: ${fault}`));
  }
  await stop();
  const heads = [`median of ${RUNS}, mobile`, ...CATEGORIES, "layout shift", "largest paint", "blocked"];
  const bars = ["bar", ...CATEGORIES.map((name) => BARS[name]), `< ${BARS.shift}`, "", ""];
  return `${[table(heads, [...rows, bars]), faults.join("\n")].filter(Boolean).join("\n\n")}\n`;
}
