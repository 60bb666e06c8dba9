import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright";
import { startApp } from "../e2e/support/app";
import { exitCode, spawnNext } from "../scripts/child-process";
import { startChromium } from "../scripts/chromium-session";
import { sum, table } from "./stats";

const EMPTY = "bench/baseline-empty";
const BARS: Record<string, number> = { "/": 1.15, "/dashboard": 1.6 };
const OTHERS = ["/login", "/privacy", "/playlists", "/top", "/recent", "/library", "/search", "/settings"];
const STRANGERS = ["/", "/login", "/privacy"];
const LISTED = 12;

/** Bytes of each script by its address, as gzip makes them. */
type Weights = Map<string, number>;

async function weigh(response: Response): Promise<[string, number]> {
  return [new URL(response.url()).pathname.split("/").at(-1) ?? "", gzipSync(await response.body()).length];
}

/** The scripts that a browser without a cache fetches until a page is loaded, but for those it never runs (`nomodule`). */
async function scriptsOf(page: Page, url: string): Promise<Weights> {
  const scripts: Promise<[string, number]>[] = [];
  const note = (response: Response) => {
    if (response.request().resourceType() === "script") scripts.push(weigh(response));
  };
  page.on("response", note);
  await page.goto(url, { waitUntil: "load" });
  page.off("response", note);
  return new Map(await Promise.all(scripts));
}

function total(weights: Weights | undefined): number {
  return sum([...(weights?.values() ?? [])]);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

async function weighAll(): Promise<{ empty: Weights; pages: Map<string, Weights> }> {
  if ((await exitCode(spawnNext(["build", EMPTY], {}))) !== 0)
    throw new Error("The empty app's build failed.");
  const { app, openPage, playlistPath, stop } = await startChromium();
  const bare = await startApp(() => ({}), { folder: EMPTY });
  const weighPage = async (url: string) => {
    const page = await openPage({ signedIn: !STRANGERS.includes(new URL(url).pathname) });
    return scriptsOf(page, url).finally(() => page.context().close());
  };
  const empty = await weighPage(bare.url);
  const pages = new Map<string, Weights>();
  for (const path of [...Object.keys(BARS), ...OTHERS]) pages.set(path, await weighPage(`${app.url}${path}`));
  const long = await playlistPath("Everything, in order");
  pages.set("/playlists/[id]", await weighPage(`${app.url}${long}`));
  await Promise.all([bare.stop(), stop()]);
  return { empty, pages };
}

function biggest(pages: Map<string, Weights>): [string, number, string[]][] {
  const all = new Map([...pages.values()].flatMap((weights) => [...weights]));
  const users = (name: string) => [...pages].filter(([, weights]) => weights.has(name)).map(([path]) => path);
  return [...all]
    .sort(([, one], [, other]) => other - one)
    .slice(0, LISTED)
    .map(([name, bytes]) => [name, bytes, users(name)]);
}

/** The JavaScript that pages need until they are loaded, beside that of an empty Next app. @returns Markdown. */
export async function measureBundleSize(): Promise<string> {
  const { empty, pages } = await weighAll();
  const rows = [...pages].map(([path, weights]) => {
    const ratio = total(weights) / total(empty);
    const bar = BARS[path];
    return [
      path,
      kilobytes(total(weights)),
      ratio.toFixed(2),
      bar ?? "",
      bar ? (ratio <= bar ? "met" : "missed") : "",
    ];
  });
  const chunks = biggest(pages).map(([name, bytes, users]) => [
    name,
    kilobytes(bytes),
    empty.has(name) ? "and the empty app" : users.length === pages.size ? "all" : users.join(" "),
  ]);
  return `${table(["page, scripts until it is loaded", "gzip", "times an empty app", "bar", ""], [["an empty Next app", kilobytes(total(empty)), "1.00", "", ""], ...rows])}\n\n${table(["biggest scripts", "gzip", "on"], chunks)}\n`;
}
