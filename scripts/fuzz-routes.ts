import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { startApp } from "../e2e/support/app";
import { pagePaths, routePaths } from "../e2e/support/app-routes";
import { settings } from "../e2e/support/app-settings";
import { createHttpSession } from "../e2e/support/http-session";
import { startSpotify } from "../e2e/support/spotify";
import { buildIfNeeded } from "./build-if-needed";

/** Every route with every path shape, this many times with another method and body. */
const ROUNDS = 10;
const CONCURRENT_REQUESTS = 8;
/** Some requests sign the user out. */
const REQUESTS_PER_LOGIN = 500;
const ID = "3".repeat(22);

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "TRACE"];

type Shape = (path: string) => string;

const PATH_SHAPES: Shape[] = [
  (path) => path,
  (path) => `${path}/`,
  (path) => `${path}//`,
  (path) => `/${path}`,
  (path) => `${path}.png`,
  (path) => `${path}.json`,
  (path) => `${path}.txt`,
  (path) => `${path}.rsc`,
  (path) => `${path}%ff`,
  (path) => `${path}%00`,
  (path) => `${path}%2e%2e`,
  (path) => `${path}/..`,
  (path) => `${path}/%2e%2e/x`,
  (path) => `${path}%2f`,
  (path) => `${path}%5c`,
  (path) => `${path}%`,
  (path) => `${path}%zz`,
  (path) => `${path}%F0%9F%92`,
  (path) => path.toUpperCase(),
  (path) => `${path}?`,
  (path) => `${path}?q=%ff`,
  (path) => `${path}?q=${"a".repeat(2_000)}`,
  (path) => `${path}?offset=-1&limit=1e9&range=x&type=x`,
  (path) => `${path}?offset=NaN&offset=2`,
  (path) => `${path}?ids=,,,&uris=spotify:track:${ID}`,
  (path) => `${path}?q[]=1&q[a]=2&__proto__=1`,
  (path) => `${path}?_rsc=1`,
  (path) => `${path}?next=//evil.example&callbackUrl=https://evil.example`,
  (path) => `${path}?code=x&state=y&iss=z`,
  (path) => `${path}?error=access_denied`,
  (path) => `${path};x=1`,
  (path) => `${path}/x`,
  (path) => `${path}/${ID}`,
  (path) => `${path}/${"a".repeat(300)}`,
  (path) => path.replace(ID, "0"),
  (path) => path.replace(ID, "%20"),
  (path) => path.replace(ID, "constructor"),
  (path) => path.replace(ID, "..%2f..%2fme"),
  (path) => path.replace(ID, "\u{1F600}".repeat(3)),
  (path) => `/_next/data${path}`,
];

type Body = { type?: string; content?: string | Buffer };

const json = (content: string): Body => ({ type: "application/json", content });

const BODIES: Body[] = [
  {},
  json(""),
  json("{}"),
  json("[]"),
  json("null"),
  json("true"),
  json("1e999"),
  json('"x"'),
  json("{"),
  json(`${"[".repeat(5_000)}${"]".repeat(5_000)}`),
  json(JSON.stringify({ name: "a".repeat(300_000) })),
  json(`{"uris":["spotify:track:${ID}"],"snapshot":"x","position":-1}`),
  json('{"command":"play","contextUri":"spotify:playlist:x","uris":[]}'),
  json('{"__proto__":{"admin":true},"constructor":1}'),
  json('{"name":"\\u0000\\ud800","description":"\\u202e"}'),
  json(`{"code":"${"a".repeat(300)}","state":"x","transaction":"y"}`),
  { type: "application/json", content: Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]) },
  { type: "application/x-www-form-urlencoded", content: "leave=here&next=%ff&language=xx&csrfToken=x" },
  { type: "multipart/form-data; boundary=x", content: "--x\r\n\r\nbroken" },
  { type: "text/plain", content: "plain" },
];

type Case = { method: string; path: string; body: Body; isSignedIn: boolean };

/**
 * Returns the requests. The index of the method and of the body moves with that of the route, the shape and the round, so that every
 * two values of any two of them meet.
 */
function createCases(routes: readonly string[]): Case[] {
  const cases: Case[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const [route, path] of routes.entries())
      for (const [index, shape] of PATH_SHAPES.entries()) {
        const method = METHODS[(route + index + round) % METHODS.length] ?? "GET";
        const body = BODIES[(route + 3 * index + 7 * round) % BODIES.length] ?? {};
        cases.push({ method, path: shape(path), body, isSignedIn: (route + index + round) % 4 > 0 });
      }
  return cases;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENT_REQUESTS });

/** Sends a path as it is. @returns the status; 0 where the connection was closed instead. */
function send(origin: string, cookie: string, { method, path, body }: Case): Promise<number> {
  const { hostname, port } = new URL(origin);
  const headers = {
    origin,
    "x-requested-with": "tonearm",
    "sec-fetch-site": "same-origin",
    ...(cookie && { cookie }),
    ...(body.type && { "content-type": body.type }),
    ...(body.content !== undefined && { "content-length": Buffer.byteLength(body.content) }),
  };
  return new Promise((resolve) => {
    const onResponse = (response: IncomingMessage) => {
      response.on("end", () => resolve(response.statusCode ?? 0)).on("error", () => resolve(0));
      response.resume();
    };
    const request = httpRequest({ hostname, port, method, path: encodeNonAscii(path), headers, agent });
    request.on("response", onResponse).on("error", () => resolve(0));
    request.end(body.content);
  });
}

/** A request line holds bytes of ASCII only. */
function encodeNonAscii(path: string): string {
  return path.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
}

if (!(await buildIfNeeded())) throw new Error("The build failed.");
const spotify = await startSpotify({});
const app = await startApp((url) => settings(url, spotify, { LOG_LEVEL: "error" }));
const routes = [...new Set([...pagePaths(), ...routePaths(), "/unknown"])].map((path) =>
  path.replace(/\[\.{3}\w+\]/, "session").replace("[id]", ID),
);
const cases = createCases(routes);
const counts = new Map<string, number>();
const failures: string[] = [];
let cookie = "";
let next = 0;

async function logIn(): Promise<void> {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  cookie = visitor.cookies();
}

async function work(): Promise<void> {
  for (let at = next++; at < cases.length; at = next++) {
    if (at % REQUESTS_PER_LOGIN === 0) await logIn();
    const one = cases[at];
    if (!one) return;
    const status = await send(app.url, one.isSignedIn ? cookie : "", one);
    const group = status === 0 ? "closed" : `${Math.floor(status / 100)}xx`;
    counts.set(group, (counts.get(group) ?? 0) + 1);
    if (status >= 500)
      failures.push(`${status} ${one.method} ${one.path.slice(0, 120)} ${one.body.type ?? ""}`);
  }
}

await logIn();
await Promise.all(Array.from({ length: CONCURRENT_REQUESTS }, work));
await Promise.all([app.stop(), spotify.stop()]);
const summary = [...counts].sort().map(([group, count]) => `${group}: ${count}`);
console.log(`${cases.length} requests to ${routes.length} routes; ${summary.join(", ")}`);
for (const failure of failures.slice(0, 50)) console.log(failure);
process.exit(failures.length > 0 ? 1 : 0);
