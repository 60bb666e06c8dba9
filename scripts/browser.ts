import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium on this machine: named by `CHROMIUM_PATH`, the system's, or Playwright's own. Null where there is none. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return [...KNOWN, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

function installBrowser(): boolean {
  const debian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!debian) return run("npx", ["playwright", "install", "chromium"]);
  console.log("No Chromium found; installing Debian's …");
  return (
    run("apt-get", ["update", "-qq"]) &&
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"])
  );
}

/** A Chromium, installed if need be. Null where that failed too. */
export function ensureBrowser(): string | null {
  return findBrowser() ?? (installBrowser() ? findBrowser() : null);
}
