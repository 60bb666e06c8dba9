import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { exitCode } from "../scripts/child-process";
import { ensureBrowser } from "../scripts/chromium";
import { startChromium } from "../scripts/chromium-session";
import { median, repeat, table } from "./stats";

/** The last that runs on Node 20. Fetched when it is run: its packages are more than all of ours together. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const TIMES = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
const BARS = { performance: 95, accessibility: 100, "best-practices": 100, shift: 0.02 };

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const figure = z.object({ title: z.string(), score: z.number().nullable(), numericValue: z.number() });
const reportSchema = z.object({
  categories: z.object({ performance: category, accessibility: category, "best-practices": category }),
  audits: z
    .object({
      "cumulative-layout-shift": figure,
      "largest-contentful-paint": figure,
      "total-blocking-time": figure,
    })
    .catchall(figure.partial({ numericValue: true })),
});

type Report = z.infer<typeof reportSchema>;

/** One look of Lighthouse's at a page: its phone, its slow line and processor, as it is by default. Null where it lost its browser. */
async function tryLook(url: string, cookie: string): Promise<Report | null> {
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

/** Now and then Lighthouse asks to be run again. */
async function look(url: string, cookie: string): Promise<Report> {
  for (let tries = 0; tries < TIMES; tries++) {
    const report = await tryLook(url, cookie);
    if (report) return report;
  }
  throw new Error(`${LIGHTHOUSE} failed ${TIMES} times.`);
}

const typical = (reports: Report[], read: (report: Report) => number) => median(reports.map(read));

function rowOf(path: string, reports: Report[]): (string | number)[] {
  const audit = (name: "largest-contentful-paint" | "total-blocking-time" | "cumulative-layout-shift") =>
    typical(reports, ({ audits }) => audits[name].numericValue);
  return [
    path,
    ...CATEGORIES.map((name) =>
      Math.round(100 * typical(reports, ({ categories }) => categories[name].score ?? 0)),
    ),
    audit("cumulative-layout-shift").toFixed(3),
    `${(audit("largest-contentful-paint") / 1000).toFixed(1)} s`,
    `${audit("total-blocking-time").toFixed(0)} ms`,
  ];
}

/** What must be without fault and is not, by Lighthouse's own titles. */
function faultsOf(reports: Report[]): string[] {
  const failed = reports.flatMap(({ audits, categories }) =>
    [categories.accessibility, categories["best-practices"]]
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0)
      .map(({ id }) => audits[id]?.title ?? id),
  );
  return [...new Set(failed)];
}

/** Lighthouse on the main pages, warm, as somebody logged in. @returns Markdown. */
export async function measureLighthouse(): Promise<string> {
  const { app, cookies, playlistPath, stop } = await startChromium();
  const long = await playlistPath("Everything, in order");
  const rows: (string | number)[][] = [];
  const faults: string[] = [];
  for (const path of ["/", "/dashboard", "/playlists", long]) {
    const cookie = path === "/" ? "" : cookies;
    await fetch(`${app.url}${path}`, { headers: { cookie } }).then((answer) => answer.text());
    const reports = await repeat(TIMES, () => look(`${app.url}${path}`, cookie));
    const name = path === long ? "a playlist of 10,000" : path;
    rows.push(rowOf(name, reports));
    faults.push(...faultsOf(reports).map((fault) => `- ${name}: ${fault}`));
  }
  await stop();
  const heads = [`median of ${TIMES}, mobile`, ...CATEGORIES, "layout shift", "largest paint", "blocked"];
  const bars = ["bar", ...CATEGORIES.map((name) => BARS[name]), `< ${BARS.shift}`, "", ""];
  return `${[table(heads, [...rows, bars]), faults.join("\n")].filter(Boolean).join("\n\n")}\n`;
}
