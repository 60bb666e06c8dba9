import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type App, startApp } from "../e2e/support/app";
import { createHttpSession } from "../e2e/support/http-session";
import { mix, twoUsers, untilNight } from "../e2e/support/isolation";
import { type Spotify, startSpotify } from "../e2e/support/spotify";
import { HOUR_MS } from "../lib/time";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { freePort } from "../scripts/child-process";
import { table } from "./stats";
import { environment } from "./subject";

const REQUESTS = 2_000;
const REFRESHES = 40;
const PAGES = ["/dashboard", "/playlists", "/library", "/settings"];
const FEATURES = ["editPlaylists", "editLibrary", "controlPlayer"];

/** Only for these tests: on loopback another port in `Host` leads to `AUTH_URL`. With a public `AUTH_URL` it is not read. */
const PASS_HOST = "proxy_set_header Host $http_host;";

type Proxy = { name: string; command: (folder: string, port: number, target: string) => string[] };

function nginx(name: string, http: string, listen: (port: number) => string): Proxy {
  return {
    name,
    command(folder, port, target) {
      const file = join(folder, "nginx.conf");
      const site = http
        .replaceAll("TARGET", new URL(target).host)
        .replace("LISTEN", listen(port))
        .replace("HOST", PASS_HOST);
      const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
        (kind) => `${kind}_temp_path ${folder}/${kind};`,
      );
      writeFileSync(
        file,
        `daemon off; pid ${folder}/pid; error_log stderr;
events {}
http { access_log off; ${paths.join(" ")} proxy_cache_path ${folder}/cache keys_zone=all:1m;
${site}
}`,
      );
      return ["nginx", "-c", file, "-p", folder];
    },
  };
}

/** The example of nginx, without its certificate and its redirect. */
function nginxExample(): string {
  const text = readFileSync("deploy/nginx.conf", "utf8");
  const server = text.slice(text.lastIndexOf("server {"));
  const upstream = text.slice(text.indexOf("upstream"), text.indexOf("server {"));
  return `${upstream.replace("127.0.0.1:3000", "TARGET")}${server
    .replace(/listen \[::\].*\n/, "")
    .replace("listen 443 ssl http2;", "LISTEN")
    .replace("proxy_set_header Host $host;", PASS_HOST)
    .replace(/\tssl_.*\n/g, "")}`;
}

const listen = (port: number) => `listen 127.0.0.1:${port};`;

const PROXIES: Record<"plain" | "example" | "cache" | "caddy" | "varnish" | "hashing", Proxy> = {
  plain: nginx(
    "nginx as it comes",
    "server { LISTEN location / { proxy_pass http://TARGET; HOST } }",
    listen,
  ),
  example: nginx("nginx, deploy/nginx.conf", nginxExample(), listen),
  cache: nginx(
    "nginx that caches by address",
    // What a cache notes beside each response takes room in the same buffer as the head.
    "server { LISTEN location / { proxy_pass http://TARGET; HOST proxy_cache all; proxy_buffer_size 16k; proxy_buffers 8 16k; } }",
    listen,
  ),
  caddy: {
    name: "Caddy, deploy/Caddyfile",
    command(folder, port, target) {
      const file = join(folder, "Caddyfile");
      const site = readFileSync("deploy/Caddyfile", "utf8")
        .replace("{$DOMAIN}", `http://127.0.0.1:${port}`)
        .replace("{$UPSTREAM:app:3000}", new URL(target).host);
      writeFileSync(file, `{\n\tadmin off\n}\n${site}`);
      return ["caddy", "run", "--adapter", "caddyfile", "--config", file];
    },
  },
  varnish: {
    name: "Varnish, deploy/varnish.vcl",
    command: (folder, port, target) =>
      varnish(folder, port, readFileSync("deploy/varnish.vcl", "utf8").replace("3000", new URL(target).port)),
  },
  hashing: {
    name: "Varnish that caches in spite of cookies",
    command: (folder, port, target) =>
      varnish(
        folder,
        port,
        `vcl 4.1; backend default { .host = "127.0.0.1"; .port = "${new URL(target).port}"; }
sub vcl_recv { if (req.method == "GET") { return (hash); } return (pass); }`,
      ),
  },
};

function varnish(folder: string, port: number, vcl: string): string[] {
  const file = join(folder, "default.vcl");
  writeFileSync(file, vcl);
  return ["varnishd", "-F", "-n", folder, "-a", `127.0.0.1:${port}`, "-f", file, "-s", "malloc,64m"];
}

type Running = { url: string; stop: () => Promise<void> };

async function start(proxy: Proxy, port: number, target: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "tonearm-proxy-"));
  // Varnish reads its file as another user.
  chmodSync(folder, 0o755);
  const [program = "", ...args] = proxy.command(folder, port, target);
  const child: ChildProcess = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  let printed = "";
  child.stderr?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  const ended = once(child, "exit");
  for (let tries = 0; ; tries++) {
    if (await fetch(`${url}/api/health`).catch(() => null)) break;
    if (tries > 200 || child.exitCode !== null) throw new Error(`${proxy.name} does not start: ${printed}`);
    await sleep(50);
  }
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Outcome = { name: string; result: string };

type Test = (proxy: Running, app: App, spotify: Spotify) => Promise<string>;

async function run(proxy: Proxy, test: Test): Promise<Outcome> {
  const spotify = await startSpotify({ rotation: "on", quirks: ["long-tokens"] });
  const port = await freePort();
  const app = await startApp(() => environment(`http://127.0.0.1:${port}`, spotify));
  const running = await start(proxy, port, app.url);
  const result = await test(running, app, spotify).finally(() =>
    Promise.all([running.stop(), app.stop(), spotify.stop()]),
  );
  console.error(`${proxy.name}: ${result}`);
  return { name: proxy.name, result };
}

/** Every page refreshes a session whose tokens have 600 and 400 characters, with all permissions. */
const refreshWithLongTokens: Test = async (proxy, app, spotify) => {
  const visitor = createHttpSession(proxy.url);
  await visitor.logIn();
  for (const feature of FEATURES)
    await visitor.logIn("premium", { path: "/login/spotify", form: { next: "/settings", feature } });
  const statuses: Record<number, number> = {};
  for (let refresh = 1; refresh <= REFRESHES; refresh++) {
    await app.setClock(refresh * HOUR_MS);
    await spotify.passTime(HOUR_MS);
    const { status, sets } = await visitor.get(PAGES[refresh % PAGES.length] ?? "/");
    if (status !== 502 && (status !== 200 || !sets)) throw new Error(`nothing was refreshed: ${status}`);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return `${REFRESHES} refreshes: ${JSON.stringify(statuses)}; ${statuses[502] ?? 0} × 502`;
};

const twoPeople: Test = async (proxy, app, spotify) => {
  const ahead = untilNight(Date.now());
  await app.setClock(ahead);
  await spotify.passTime(ahead);
  const users = await twoUsers(proxy.url, spotify);
  const { statuses, foreign } = await mix(users, REQUESTS);
  return `${REQUESTS} requests of two users: ${JSON.stringify(statuses)}; ${foreign} foreign`;
};

function isInstalled(program: string): boolean {
  return ["/usr/sbin", "/usr/bin", "/usr/local/bin"].some((folder) => existsSync(join(folder, program)));
}

/**
 * Runs the app behind real proxies: nginx as it comes and with the examples of `deploy/`, and caches between two users.
 * @returns Markdown.
 * @throws Error where nginx, varnish or caddy is missing.
 */
export async function measureProxies(): Promise<string> {
  const missing = ["nginx", "varnishd", "caddy"].filter((program) => !isInstalled(program));
  if (missing.length) throw new Error(`not installed: ${missing.join(", ")}`);
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const { plain, example, cache, caddy, varnish: cached, hashing } = PROXIES;
  const outcomes: Outcome[] = [];
  outcomes.push(await run(plain, refreshWithLongTokens));
  for (const proxy of [cache, hashing, cached]) outcomes.push(await run(proxy, twoPeople));
  for (const proxy of [example, caddy, cached]) outcomes.push(await run(proxy, refreshWithLongTokens));
  return `${table(
    ["proxy", "result"],
    outcomes.map(({ name, result }) => [name, result]),
  )}\n`;
}
