import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test as base, expect } from "@playwright/test";
import { freePort } from "../scripts/child-process";
import { descendants, runServer, type ServerProcess, untilHealthy } from "./support/server-process";

const SETTINGS = {
  AUTH_SECRET: "a secret for tests alone and not for any deployment",
  AUTH_SPOTIFY_ID: "tonearm-demo",
  AUTH_SPOTIFY_SECRET: "tonearm-demo-secret",
  NODE_ENV: "",
};

type Start = {
  /** Arguments of `npm start`, without its own `--`. */
  args?: string[];
  env?: Record<string, string>;
  /** The contents of `.env.local`. */
  envLocal?: Record<string, string>;
};

type Fixtures = {
  port: number;
  /** Runs `npm start` in a copy of the project's folder, with only the given settings. */
  start: (options: Start) => ServerProcess;
};

function linkProject(folder: string): void {
  for (const name of readdirSync(".").filter((entry) => !entry.startsWith(".env") && entry !== ".git"))
    symlinkSync(resolve(name), join(folder, name));
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  port: async ({}, use) => use(await freePort()),

  start: async ({ port }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "tonearm-start-"));
    linkProject(folder);
    const started: ServerProcess[] = [];
    await use(({ args = [], env = {}, envLocal = {} }) => {
      const lines = Object.entries(envLocal).map(([name, value]) => `${name}="${value}"`);
      writeFileSync(join(folder, ".env.local"), lines.join("\n"));
      const command = ["npm", "start", ...(args.length ? ["--", ...args] : [])];
      const server = runServer(command, folder, {
        ...SETTINGS,
        AUTH_URL: "",
        HOST: "",
        PORT: String(port),
        ...env,
      });
      started.push(server);
      return server;
    });
    await Promise.all(started.map((server) => server.kill()));
    rmSync(folder, { recursive: true });
  },
});

async function isListening(host: string, port: number): Promise<boolean> {
  const response = await fetch(`http://${host}:${port}/api/health`).catch(() => null);
  return response?.ok === true;
}

test("npm start runs one process besides npm, reads .env.local, and ends on SIGTERM to npm", async ({
  start,
  port,
}) => {
  const url = `http://127.0.0.1:${port}`;
  const server = start({
    env: { AUTH_SECRET: "" },
    envLocal: { AUTH_URL: url, AUTH_SECRET: SETTINGS.AUTH_SECRET },
  });
  await untilHealthy(url, server);
  expect(descendants(server.child.pid ?? 0)).toHaveLength(1);
  expect(server.printed()).toContain(`${url} (AUTH_URL)`);
  expect((await fetch(`${url}/api/ready`)).status).toBe(200);
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  expect(await isListening("127.0.0.1", port)).toBe(false);
});

test("Ctrl-C, which signals both npm and the server, counts as one signal and stops gracefully", async ({
  start,
  port,
}) => {
  const url = `http://127.0.0.1:${port}`;
  const server = start({ env: { AUTH_URL: url } });
  await untilHealthy(url, server);
  process.kill(-(server.child.pid ?? 0), "SIGINT");
  await server.ended;
  expect(server.printed()).toContain("shutting down");
  expect(await isListening("127.0.0.1", port)).toBe(false);
});

for (const { name, env, reached, unreached = [] } of [
  {
    name: "AUTH_URL on 127.0.0.1",
    env: { AUTH_URL: "http://127.0.0.1:PORT" },
    reached: ["127.0.0.1"],
    unreached: ["[::1]"],
  },
  {
    name: "AUTH_URL on [::1]",
    env: { AUTH_URL: "http://[::1]:PORT" },
    reached: ["[::1]"],
    unreached: ["127.0.0.1"],
  },
  {
    name: "a public AUTH_URL",
    env: { AUTH_URL: "https://music.example.com" },
    reached: ["127.0.0.1", "[::1]"],
  },
  { name: "no AUTH_URL", env: {}, reached: ["127.0.0.1", "[::1]"] },
  {
    name: "HOST=0.0.0.0",
    env: { AUTH_URL: "http://127.0.0.1:PORT", HOST: "0.0.0.0" },
    reached: ["127.0.0.1"],
    unreached: ["[::1]"],
  },
  {
    name: "HOST=::",
    env: { AUTH_URL: "http://127.0.0.1:PORT", HOST: "::" },
    reached: ["127.0.0.1", "[::1]"],
  },
])
  test(`with ${name} the server listens at ${reached.join(" and ")}`, async ({ start, port }) => {
    const settings = Object.entries(env).map(([key, value]) => [key, value.replace("PORT", String(port))]);
    const server = start({ env: Object.fromEntries(settings) });
    await untilHealthy(`http://${reached[0]}:${port}`, server);
    for (const host of reached) expect(await isListening(host, port), host).toBe(true);
    for (const host of unreached) expect(await isListening(host, port), host).toBe(false);
  });

test("a login at [::1] has a redirect URI at [::1]", async ({ start, port }) => {
  const url = `http://[::1]:${port}`;
  await untilHealthy(url, start({ env: { AUTH_URL: url } }));
  const body = new URLSearchParams({ next: "/settings" });
  const response = await fetch(`${url}/login/spotify`, {
    method: "POST",
    body,
    headers: { origin: url },
    redirect: "manual",
  });
  const location = new URL(response.headers.get("location") ?? "");
  expect(location.searchParams.get("redirect_uri")).toBe(`${url}/api/auth/callback/spotify`);
});

test("further arguments reach Next: a port and the keep-alive timeout", async ({ start, port }) => {
  const other = await freePort();
  const url = `http://127.0.0.1:${other}`;
  const server = start({
    args: ["-p", String(other), "--keepAliveTimeout", "17000"],
    env: { AUTH_URL: url },
  });
  await untilHealthy(url, server);
  expect((await fetch(`${url}/api/health`)).headers.get("keep-alive")).toBe("timeout=17");
  expect(await isListening("127.0.0.1", port)).toBe(false);
});

test("a port in use causes one clear line, not a stack trace", async ({ start, port }) => {
  const other = createServer().listen(port, "127.0.0.1");
  await once(other, "listening");
  const server = start({ env: { AUTH_URL: `http://127.0.0.1:${port}` } });
  expect(await server.ended).toBe(1);
  other.close();
  expect(server.printed()).toContain(`Port ${port} is taken. Choose another with PORT=`);
  expect(server.printed()).not.toMatch(/\n\s+at /);
});
