import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

/** Returns the first ports that a worker of the browser tests gets. */
async function portsOf(worker: number, count = 3): Promise<number[]> {
  vi.resetModules();
  vi.stubEnv("TEST_PARALLEL_INDEX", String(worker));
  const { freePort } = await import("./child-process");
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePort());
  return ports;
}

test("each port is returned only once, to one worker or to two", async () => {
  const ports = [...(await portsOf(10)), ...(await portsOf(11))];
  expect(new Set(ports).size).toBe(6);
});

test("a port in use is skipped", async () => {
  const [first = 0, second = 0] = await portsOf(10);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(second, "127.0.0.1", resolve));
  try {
    expect(await portsOf(10)).toEqual([first, second + 1, second + 2]);
  } finally {
    server.close();
  }
});

// The child has the output of its parent, which therefore stays open as long as either lives.
const PARENT = `
import { spawn } from "node:child_process";
import { endWithParent } from "./scripts/child-process.ts";
endWithParent(spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" }));
throw new Error("a failed measurement");
`;

test("a child ends with its parent, also when the parent fails", async () => {
  const parent = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", PARENT]);
  const [code] = await once(parent, "close");
  expect(code).toBe(1);
});
