import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/chromium";
import { DISABLED_FEATURES } from "./scripts/chromium-features";

/** Matrices of faults and limits, which `npm test` leaves to `npm run browser`: with them it would take too long. */
const FAULT_SPECS = [
  "clock-skew",
  "daily-calls",
  "doctor",
  "frozen-function",
  "idle",
  "login-relay",
  "long-list",
  "outage-recovery",
  "rate-limit-ban",
  "shared-cache",
  "two-apps",
  "unexpected-fields",
  "web-api-faults",
];
/** At Spotify's pace these take minutes: `npm run long-jobs`. */
const PACED_SPECS = ["long-jobs"];

const ignored = [
  ...(process.env.LONG_JOBS ? [] : PACED_SPECS),
  ...(process.env.WITHOUT_FAULT_SPECS ? FAULT_SPECS : []),
];

export default defineConfig({
  testDir: "e2e",
  testIgnore: ignored.map((name) => `**/${name}.spec.ts`),
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--in-process-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        DISABLED_FEATURES,
      ],
    },
    // A trace of every test would take a sixth of the suite's time: `npx playwright test FILE --trace on` where one is needed.
    screenshot: "only-on-failure",
    // A service worker would load pages past `page.route`. The tests of offline.spec.ts allow it.
    serviceWorkers: "block",
  },
});
