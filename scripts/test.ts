import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";
import { buildIfNeeded } from "./build-if-needed";
import { exitCode } from "./child-process";
import { ensureBrowser } from "./chromium";
import { fail } from "./listen-options.mjs";
import { ensureRedis } from "./redis";
import { startStaticChecks } from "./static-checks";

const OUTPUT = ".test-output";
/** Files named in the table of times, slowest first. */
const MAX_TIMED_FILES = 12;

type Count = { passed: number; failed: number; skipped: number };
type Step = { name: string; run: () => Promise<Count> };

function one(ok: boolean): Count {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

function command(script: string, args: string[] = [], env: Record<string, string> = {}): Promise<number> {
  return exitCode(spawn("npx", [script, ...args], { stdio: "inherit", env: { ...process.env, ...env } }));
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
});

const playwrightSuite = z.object({
  file: z.string(),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
  specs: z.array(
    z.object({ tests: z.array(z.object({ results: z.array(z.object({ duration: z.number() })) })) }),
  ),
});
type PlaywrightSuite = z.infer<typeof playwrightSuite>;

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(playwrightSuite),
});

function readReport<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  return schema.parse(JSON.parse(readFileSync(`${OUTPUT}/${file}`, "utf8")));
}

type FileTime = { file: string; ms: number };

function suiteMs({ specs, suites }: PlaywrightSuite): number {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results));
  const ownMs = own.reduce((sum, { duration }) => sum + duration, 0);
  return suites.reduce((sum, suite) => sum + suiteMs(suite), ownMs);
}

function printTimes(times: FileTime[]): void {
  const slowest = times.toSorted((a, b) => b.ms - a.ms).slice(0, MAX_TIMED_FILES);
  console.log("\nSlowest files:");
  for (const { file, ms } of slowest) console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${file}`);
}

/** A runner that fails without a failed test (a crash, no tests at all) still counts as a failure. */
function judged(count: Count, code: number): Count {
  const silent = code !== 0 && count.failed === 0;
  return silent || count.passed === 0 ? { ...count, failed: count.failed + 1 } : count;
}

async function unit(): Promise<Count> {
  if (!ensureRedis())
    return fail(
      "redis-server not found. Install it, or run REDIS_SERVER_PATH=/path/to/redis-server npm test",
    );
  const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${OUTPUT}/unit.json`];
  const code = await command("vitest", args);
  const report = readReport("unit.json", vitestReport);
  printTimes(
    report.testResults.map(({ name, startTime, endTime }) => ({
      file: relative(".", name),
      ms: endTime - startTime,
    })),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return judged({ passed: report.numPassedTests, failed: report.numFailedTests, skipped }, code);
}

async function browser(): Promise<Count> {
  const executable = ensureBrowser();
  if (!executable)
    return fail("Chromium not found. Install it, or run CHROMIUM_PATH=/path/to/chromium npm test");
  const env = {
    CHROMIUM_PATH: executable,
    PLAYWRIGHT_JSON_OUTPUT_NAME: `${OUTPUT}/browser.json`,
    WITHOUT_FAULT_SPECS: "1",
  };
  console.log("The matrices of faults, listed in playwright.config.ts, are left to `npm run browser`.");
  const code = await command("playwright", ["test", "--reporter=list,json"], env);
  const { stats, suites } = readReport("browser.json", playwrightReport);
  printTimes(suites.map((suite) => ({ file: `e2e/${suite.file}`, ms: suiteMs(suite) })));
  return judged(
    { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
    code,
  );
}

const steps: Step[] = [
  ...startStaticChecks().map(({ name, ended }) => ({
    name,
    run: async () => {
      const { ok, output } = await ended;
      if (output.trim()) console.log(output);
      return one(ok);
    },
  })),
  { name: "unit tests", run: unit },
  { name: "production build", run: async () => one(await buildIfNeeded({ checkTypes: false })) },
  { name: "browser tests", run: browser },
];

async function attempt(step: Step): Promise<Count> {
  console.log(`\n── ${step.name}`);
  return step.run().catch((error: unknown) => {
    console.error(error);
    return one(false);
  });
}

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
writeFileSync(`${OUTPUT}/.gitignore`, "*\n");
const total: Count = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  const startedAt = performance.now();
  const count = await attempt(step);
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += count[key];
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const counts = `${count.passed} passed, ${count.failed} failed`;
  console.log(`${count.failed ? "✗" : "✓"} ${step.name}: ${counts} (${seconds} s)`);
}
if (total.skipped) console.error(`${total.skipped} tests were skipped, which counts as a failure.`);
console.log(`\n${total.passed} passed, ${total.failed + total.skipped} failed`);
process.exit(total.failed + total.skipped ? 1 : 0);
