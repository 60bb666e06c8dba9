import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright";
import { startApp } from "../e2e/support/app";
import { exitCode, spawnNext } from "../scripts/child-process";
import { startChromium } from "../scripts/chromium-session";
import { sum, table } from "./stats";

const EMPTY = "bench/baseline-empty";
const BARS: Record<string, number> = { "/": 1.15, "/dashboard": 1.27 };
const OTHERS = ["/login", "/privacy", "/playlists", "/top", "/recent", "/library", "/search", "/settings"];
const SIGNED_OUT = ["/", "/login", "/privacy"];
const MAX_LISTED_SCRIPTS = 12;

/** Gzipped bytes of each script, by file name. */
type Sizes = Map<string, number>;

async function measureScript(response: Response): Promise<[string, number]> {
  return [new URL(response.url()).pathname.split("/").at(-1) ?? "", gzipSync(await response.body()).length];
}

/** Returns the scripts that a browser without a cache fetches until a page is loaded, except those it never runs (`nomodule`). */
async function scriptsOf(page: Page, url: string): Promise<Sizes> {
  const scripts: Promise<[string, number]>[] = [];
  const onResponse = (response: Response) => {
    if (response.request().resourceType() === "script") scripts.push(measureScript(response));
  };
  page.on("response", onResponse);
  await page.goto(url, { waitUntil: "load" });
  page.off("response", onResponse);
  return new Map(await Promise.all(scripts));
}

function total(sizes: Sizes | undefined): number {
  return sum([...(sizes?.values() ?? [])]);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

async function measureAll(): Promise<{ empty: Sizes; pages: Map<string, Sizes> }> {
  if ((await exitCode(spawnNext(["build", EMPTY], {}))) !== 0)
    throw new Error("The empty app's build failed.");
  const { app, openPage, playlistPath, stop } = await startChromium();
  const emptyApp = await startApp(() => ({}), { folder: EMPTY });
  const measurePage = async (url: string) => {
    const page = await openPage({ signedIn: !SIGNED_OUT.includes(new URL(url).pathname) });
    return scriptsOf(page, url).finally(() => page.context().close());
  };
  const empty = await measurePage(emptyApp.url);
  const pages = new Map<string, Sizes>();
  for (const path of [...Object.keys(BARS), ...OTHERS])
    pages.set(path, await measurePage(`${app.url}${path}`));
  const long = await playlistPath("Everything, in order");
  pages.set("/playlists/[id]", await measurePage(`${app.url}${long}`));
  await Promise.all([emptyApp.stop(), stop()]);
  return { empty, pages };
}

function largest(pages: Map<string, Sizes>): [string, number, string[]][] {
  const all = new Map([...pages.values()].flatMap((sizes) => [...sizes]));
  const pagesWith = (name: string) => [...pages].filter(([, sizes]) => sizes.has(name)).map(([path]) => path);
  return [...all]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MAX_LISTED_SCRIPTS)
    .map(([name, bytes]) => [name, bytes, pagesWith(name)]);
}

/** Measures the JavaScript that pages load, compared with an empty Next app. @returns Markdown. */
export async function measureBundleSize(): Promise<string> {
  const { empty, pages } = await measureAll();
  const rows = [...pages].map(([path, sizes]) => {
    const ratio = total(sizes) / total(empty);
    const bar = BARS[path];
    return [
      path,
      kilobytes(total(sizes)),
      ratio.toFixed(2),
      bar ?? "",
      bar ? (ratio <= bar ? "met" : "missed") : "",
    ];
  });
  const chunks = largest(pages).map(([name, bytes, paths]) => [
    name,
    kilobytes(bytes),
    empty.has(name) ? "and the empty app" : paths.length === pages.size ? "all" : paths.join(" "),
  ]);
  return `${table(["page, scripts until it is loaded", "gzip", "times an empty app", "bar", ""], [["an empty Next app", kilobytes(total(empty)), "1.00", "", ""], ...rows])}\n\n${table(["largest scripts", "gzip", "on"], chunks)}\n`;
}
