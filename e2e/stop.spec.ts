import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { expect, test } from "./fixtures";
import { type App, restartApp } from "./support/app";
import { settings } from "./support/app-settings";
import { createHttpSession } from "./support/http-session";
import { HOUR_MS } from "./support/time";

const CLIENTS = 8;

type Outcome = { complete: number; cut: number; refused: boolean };

/** Sends one request over a keep-alive connection. */
function send(url: string, agent: Agent): Promise<"complete" | "cut" | "reset" | "refused"> {
  return new Promise((resolve) => {
    const sent = request(url, { agent }, (response) => {
      response.resume();
      response.once("close", () => resolve(response.complete ? "complete" : "cut"));
    });
    sent.once("error", (error) =>
      resolve("code" in error && error.code === "ECONNREFUSED" ? "refused" : "reset"),
    );
    sent.end();
  });
}

/** Starts a client that sends the next request as soon as it has a response, until the server refuses connections. */
function startClient(url: string): { outcome: Outcome; ended: Promise<void> } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const outcome: Outcome = { complete: 0, cut: 0, refused: false };
  async function run(): Promise<void> {
    while (!outcome.refused) {
      const result = await send(url, agent);
      if (result === "complete" || result === "cut") outcome[result]++;
      outcome.refused = result === "refused";
    }
    agent.destroy();
  }
  return { outcome, ended: run() };
}

async function openSocket(app: App, text: string): Promise<Socket> {
  const { port, hostname } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(text);
  return socket;
}

/** Collects the data of a connection until it closes. */
function readAll(socket: Socket): { text: () => string; ended: Promise<void> } {
  let text = "";
  socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  return { text: () => text, ended };
}

test.describe("with Redis", () => {
  test.use({
    env: async ({ redis }, use) => use({ REDIS_URL: redis.url, SHUTDOWN_SECONDS: "8" }),
  });

  test("SIGTERM under load cuts no response, stores a refreshed token, frees the port and exits with 0", async ({
    app,
    spotify,
    redis,
    env,
    passTime,
  }) => {
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    await redis.endSettling();
    const oldCookie = visitor.cookies();
    await passTime(HOUR_MS);
    await spotify.fault({ match: "/api/token", delayMs: 4_500, times: 1 });
    await spotify.forgetCalls();

    const empty = await openSocket(app, "");
    const halfHead = await openSocket(app, "GET / HTTP/1.1\r\nHost: x\r\n");
    const halfBody = await openSocket(
      app,
      "POST /api/v1/csp-reports HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{",
    );
    const clients = Array.from({ length: CLIENTS }, () => startClient(`${app.url}/login`));
    const refreshed = visitor.get("/settings");
    await expect.poll(() => Math.min(...clients.map(({ outcome }) => outcome.complete))).toBeGreaterThan(1);
    await expect.poll(() => spotify.tokenCalls()).toBe(1);

    app.signal("SIGTERM");
    expect((await refreshed).status).toBe(200);
    await Promise.all(clients.map(({ ended }) => ended));
    expect(await app.ended).toBe(0);
    expect(clients.map(({ outcome }) => outcome.cut)).toEqual(clients.map(() => 0));
    for (const socket of [empty, halfHead, halfBody]) socket.destroy();

    const next = await restartApp(app, (url) => settings(url, spotify, env), { clockOffset: HOUR_MS });
    expect((await createHttpSession(next.url).get("/settings", oldCookie)).status).toBe(200);
    expect(await spotify.tokenCalls()).toBe(1);
    await next.stop();
  });

  test("shutdown waits for a refresh that outlasts its request, and stores its token", async ({
    app,
    spotify,
    redis,
    env,
    passTime,
  }) => {
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    await redis.endSettling();
    const oldCookie = visitor.cookies();
    // The token is still valid, so a request waits for its refresh for a second at most.
    await passTime(HOUR_MS - 30_000);
    await spotify.fault({ match: "/api/token", delayMs: 4_500, times: 1 });
    await spotify.forgetCalls();
    expect((await visitor.get("/settings", oldCookie)).status).toBe(200);
    app.signal("SIGTERM");
    expect(await app.ended).toBe(0);

    const next = await restartApp(app, (url) => settings(url, spotify, env), { clockOffset: HOUR_MS });
    expect((await createHttpSession(next.url).get("/settings", oldCookie)).status).toBe(200);
    expect(await spotify.tokenCalls()).toBe(1);
    await next.stop();
  });
});

test.describe("with Redis and an older value in the cache", () => {
  test.use({ env: async ({ redis }, use) => use({ REDIS_URL: redis.url }) });

  for (const path of ["/api/v1/recent", "/recent"])
    test(`shutdown waits for the newer value that ${path} loads after its response, and stores it`, async ({
      app,
      spotify,
      env,
      passTime,
    }) => {
      const visitor = createHttpSession(app.url);
      await visitor.logIn();
      await visitor.get(path);
      await passTime(HOUR_MS / 2);
      await spotify.fault({ match: "/v1/me/player/recently-played", delayMs: 3_000, times: 1 });
      await spotify.forgetCalls();
      expect((await visitor.get(path)).status).toBe(200);
      await expect.poll(() => spotify.calls()).toBe(1);
      app.signal("SIGTERM");
      expect(await app.ended).toBe(0);

      const next = await restartApp(app, (url) => settings(url, spotify, env), { clockOffset: HOUR_MS / 2 });
      const { body } = await createHttpSession(next.url).get("/api/v1/recent", visitor.cookies());
      expect(JSON.parse(body)).toMatchObject({ stale: false });
      expect(await spotify.calls()).toBe(1);
      await next.stop();
    });
});

test("during shutdown a page in progress is sent completely, and /api/ready returns 503", async ({
  app,
  spotify,
}) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await spotify.fault({ match: "/v1/*", delayMs: 4_000 });
  const head = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${visitor.cookies()}\r\n\r\n`;
  const socket = await openSocket(app, head("/dashboard"));
  const received = readAll(socket);
  await expect.poll(received.text).toContain("</head>");
  app.signal("SIGTERM");
  await expect.poll(app.log).toContain("shutting down");
  socket.write(head("/api/ready"));
  await received.ended;
  expect(received.text()).toContain("</html>");
  expect(received.text()).toContain("HTTP/1.1 503");
  expect(received.text()).toContain('"status":"stopping"');
  expect(await app.ended).toBe(0);
});

test("a second signal ends the app at once", async ({ app }) => {
  await openSocket(app, "POST /api/v1/csp-reports HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
  app.signal("SIGTERM");
  await expect.poll(app.log).toContain("shutting down");
  await expect
    .poll(() => {
      app.signal("SIGTERM");
      return Promise.race([app.ended, Promise.resolve("still there")]);
    })
    .toBe(143);
});

test.describe("with a second to stop", () => {
  test.use({ env: { SHUTDOWN_SECONDS: "1" } });

  test("the app closes a request that never ends after SHUTDOWN_SECONDS", async ({ app }) => {
    await openSocket(app, "POST /api/v1/csp-reports HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    app.signal("SIGTERM");
    expect(await app.ended).toBe(0);
  });
});
