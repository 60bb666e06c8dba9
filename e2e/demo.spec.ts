import { spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import { expect, test } from "@playwright/test";
import { freePort } from "../scripts/child-process";

function runDemo(env: Record<string, string>, command = ["npm", "run", "demo"]) {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { env: { ...process.env, ...env }, detached: true });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, ended, printed: () => printed };
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

test("the demo prints its URL, and Ctrl-C ends the app and the emulator", async () => {
  const [port, emulator] = [await freePort(), await freePort()];
  const demo = runDemo({ PORT: String(port), EMULATOR_PORT: String(emulator) });
  await expect.poll(demo.printed, { timeout: 25_000 }).toContain(`http://127.0.0.1:${port}`);
  expect(await isListening(port)).toBe(true);
  expect(await isListening(emulator)).toBe(true);
  // As a terminal does at Ctrl-C: the signal goes to the whole foreground process group.
  process.kill(-(demo.child.pid ?? 0), "SIGINT");
  await demo.ended;
  await expect.poll(() => isListening(port)).toBe(false);
  await expect.poll(() => isListening(emulator)).toBe(false);
});

test("SIGTERM to the demo's own process ends the app too", async () => {
  const [port, emulator] = [await freePort(), await freePort()];
  const command = [process.execPath, "--import", "tsx", "scripts/demo.ts"];
  const demo = runDemo({ PORT: String(port), EMULATOR_PORT: String(emulator) }, command);
  await expect.poll(demo.printed, { timeout: 25_000 }).toContain(`http://127.0.0.1:${port}`);
  demo.child.kill("SIGTERM");
  await expect.poll(() => isListening(port)).toBe(false);
  await expect.poll(() => isListening(emulator)).toBe(false);
});

test("a port in use causes one clear line, not a stack trace", async () => {
  const port = await freePort();
  const other = createServer().listen(port, "127.0.0.1");
  const demo = runDemo({ PORT: String(port), EMULATOR_PORT: String(await freePort()) });
  expect(await demo.ended).toBe(1);
  other.close();
  expect(demo.printed()).toContain(`Port ${port} is taken. Choose another with PORT=`);
  expect(demo.printed()).not.toMatch(/\n\s+at /);
});
