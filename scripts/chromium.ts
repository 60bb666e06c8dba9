import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { canInstall, install, run } from "./apt-install";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium on this machine: named by `CHROMIUM_PATH`, the system's, or Playwright's own. Null where there is none. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return [...KNOWN, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function installBrowser(): boolean {
  return canInstall() ? install("chromium") : run("npx", ["playwright", "install", "chromium"]);
}

/** A Chromium, installed if need be. Null where that failed too. */
export function ensureBrowser(): string | null {
  return findBrowser() ?? (installBrowser() ? findBrowser() : null);
}
