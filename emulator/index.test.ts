import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HELP } from "./cli-help";
import { readOptions } from "./cli-options";
import { createEmulator } from "./index";
import { QUIRK_NAMES } from "./state/quirks";

test("the emulator listens on a free port of 127.0.0.1 and uses it in image URLs", async () => {
  const emulator = await createEmulator();
  expect(emulator.url).toBe(`http://127.0.0.1:${emulator.port}`);
  const state = await (await fetch(`${emulator.url}/_emulator/state`)).json();
  expect(state.accounts).toHaveLength(4);
  await emulator.close();
});

test("the emulator sets the date header by its own clock", async () => {
  const { url, close } = await createEmulator();
  const body = JSON.stringify({ set: "2031-05-06T07:08:09Z" });
  await fetch(`${url}/_emulator/clock`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  const answer = await fetch(`${url}/v1/me`);
  await close();
  expect(answer.headers.get("date")).toMatch(/^Tue, 06 May 2031 07:08:/);
});

test("a cut fault sends half of the body and closes the connection", async () => {
  const { url, close } = await createEmulator();
  await fetch(`${url}/_emulator/faults`, {
    method: "POST",
    body: JSON.stringify({ match: "/api/token", cut: true, body: { access_token: "never whole" } }),
    headers: { "content-type": "application/json" },
  });
  const answer = await fetch(`${url}/api/token`, { method: "POST" });
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow();
  await close();
});

test("a taken port gives an error of one sentence", async () => {
  const { port, close } = await createEmulator();
  await expect(createEmulator({ port })).rejects.toThrow(`Port ${port} is taken.`);
  await close();
});

test("the emulator closes immediately despite a keep-alive connection and a pending response", async () => {
  const { url, close } = await createEmulator();
  const body = JSON.stringify({ match: "*", delayMs: 60_000 });
  await fetch(`${url}/_emulator/faults`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  const late = fetch(`${url}/v1/me`).catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const begun = performance.now();
  await close();
  expect(performance.now() - begun).toBeLessThan(500);
  expect(await late).toBeInstanceOf(Error);
});

test.each([
  [["--port", "70000"], "--port must be a whole number"],
  [["--rotation", "maybe"], "--rotation must be off or on or pkce"],
  [["--rate-limit", "-1"], "--rate-limit"],
  [["--quota", "nonsense=1"], "--quota must be playlists or search"],
  [["--quota", "search"], "--quota search must be a whole number"],
  [["--client", "no-secret"], "--client must have the form ID:SECRET"],
  [["--profile", "old"], "--profile must be development or legacy or extended"],
  [["--quirk", "nonsense"], "--quirk must be"],
  [["--nonsense"], "Unknown option"],
])("the command line rejects %o", (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

test("the command line accepts several clients and redirect URIs", () => {
  const uris = ["https://a.example/cb", "http://127.0.0.1:3000/cb"];
  const args = ["--client", "a:b:c", "--client", "d:e", ...uris.flatMap((uri) => ["--redirect-uri", uri])];
  const options = readOptions(args);
  expect(options?.clients).toEqual([
    { id: "a", secret: "b:c" },
    { id: "d", secret: "e" },
  ]);
  expect(options?.redirectUris).toEqual(uris);
});

test("the command line accepts several quirks", () => {
  const args = ["--quirk", "empty-player", "--quirk", "no-devices", "--public-false", "ignored"];
  expect(readOptions(args)).toMatchObject({
    quirks: ["empty-player", "no-devices"],
    publicFalse: "ignored",
  });
});

test.each(QUIRK_NAMES)("the help and the README explain the quirk %s", (name) => {
  const readme = readFileSync(new URL("./README.md", import.meta.url), "utf8");
  expect(HELP).toMatch(new RegExp(`^    ${name} +\\S`, "m"));
  expect(readme).toContain(`| \`${name}\` | `);
});

test("the command line accepts limits and latency, and returns undefined for help", () => {
  const args = ["--rate-limit", "9", "--rate-answer", "text", "--quota", "search=100", "--quota", "albums=0"];
  expect(readOptions([...args, "--latency", "20", "--jitter", "5"])).toMatchObject({
    limits: { rate: 9, answer: "text", quota: { search: 100, albums: 0 } },
    latencyMs: 20,
    jitterMs: 5,
  });
  expect(readOptions(["--help"])).toBeUndefined();
});

test("the emulator listens on an address that other computers reach only where that is allowed", async () => {
  expect(() => readOptions(["--host", "0.0.0.0"])).toThrow("EMULATOR_ALLOW_NETWORK=1");
  expect(() => readOptions(["--host", "music.example"], true)).toThrow("must be an IP address");
  expect(readOptions(["--host", "::1"])?.host).toBe("::1");
  const { port, url, close } = await createEmulator(readOptions(["--host", "0.0.0.0", "--port", "0"], true));
  expect(url).toBe(`http://127.0.0.1:${port}`);
  expect((await fetch(`http://127.0.0.2:${port}/_emulator/state`)).status).toBe(200);
  await close();
});
