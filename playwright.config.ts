import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/chromium";

export default defineConfig({
  testDir: "e2e",
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
      ],
    },
    // A trace of every test would take a sixth of the suite's time: `npx playwright test FILE --trace on` where one is needed.
    screenshot: "only-on-failure",
  },
});
