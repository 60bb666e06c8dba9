import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { canInstall, install, run } from "./apt-install";

const SYSTEM_PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Returns the path of Chromium: from `CHROMIUM_PATH`, the system's, or Playwright's own. Null if there is none. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return [...SYSTEM_PATHS, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function installBrowser(): boolean {
  return canInstall() ? install("chromium") : run("npx", ["playwright", "install", "chromium"]);
}

/** Returns the path of Chromium, and installs it if needed. Null if that fails. */
export function ensureBrowser(): string | null {
  return findBrowser() ?? (installBrowser() ? findBrowser() : null);
}
