import { readFileSync } from "node:fs";
import pLimit from "p-limit";
import { expect, test } from "./fixtures";
import { pagePaths, routePaths } from "./support/app-routes";
import { createHttpSession } from "./support/http-session";

/** What a request could set to have its own nonce used. */
const GUESSED = {
  "content-security-policy": "script-src 'nonce-guessed'",
  "x-nonce": "guessed",
  "x-request-id": "guessed",
  "x-tonearm-path": "/guessed",
};

const SUFFIXES = [
  "",
  "/",
  ".png",
  ".svg",
  ".ico",
  ".txt",
  ".webmanifest",
  ".json",
  ".rsc",
  "/x.png",
  "%2epng",
  "%ff",
];

const PAGE_POLICY = /^default-src 'none'; script-src 'nonce-[\w+/=]{22,}' 'strict-dynamic'/;

/** The page that a service worker keeps has no nonce, which would then be known. */
const OFFLINE_POLICY =
  /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; script-src 'sha256-[\w+/=]{44}';(?!.*unsafe)/;

const IDS = ["0000000000000000000000", "x"];

/** Paths that Next itself answers. */
function nextPaths(): string[] {
  const build = readFileSync(".next/BUILD_ID", "utf8");
  return [
    "/_next",
    "/_next/static",
    "/_next/staticfoo",
    "/_next/static/nothing",
    "/_next/image",
    `/_next/data/${build}/dashboard`,
    "/_not-found",
    "/_error",
    "/404",
    "/500",
    "/icon.svg",
    "/robots.txt",
    "/nothing",
  ];
}

function withIds(path: string): string[] {
  return path.includes("[") ? IDS.map((id) => path.replace(/\[[^\]]*\]/g, id)) : [path];
}

test("every HTML answer has the policy of this app, whatever suffix its path has and whatever policy the request names", async ({
  app,
}) => {
  test.slow();
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const paths = [...pagePaths(), ...routePaths(), ...nextPaths()].flatMap(withIds);
  let pages = 0;
  const check = async (path: string) => {
    const headers = { ...GUESSED, cookie: visitor.cookies() };
    const response = await fetch(`${app.url}${path}`, { headers, redirect: "manual" });
    const text = await response.text();
    expect(text.includes("guessed"), `${path} repeats what the request names`).toBe(false);
    expect(response.status, path).toBeLessThan(500);
    if (!response.headers.get("content-type")?.includes("html")) return;
    pages += 1;
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy, path).toMatch(path === "/offline" ? OFFLINE_POLICY : PAGE_POLICY);
  };
  const limit = pLimit(4);
  await limit.map(
    paths.flatMap((path) => SUFFIXES.map((suffix) => path + suffix)),
    check,
  );
  expect(pages).toBeGreaterThan(200);
});
