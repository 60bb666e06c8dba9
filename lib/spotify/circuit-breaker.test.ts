import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import { createCircuitBreaker } from "./circuit-breaker";

type Circuit = ReturnType<typeof createCircuitBreaker>;

/** One call that goes one way or the other. @returns whether it was made. */
async function call(circuit: Circuit, there: boolean): Promise<boolean> {
  const leave = await circuit.enter().catch(() => null);
  leave?.(there);
  return leave !== null;
}

async function opened(): Promise<Circuit> {
  const circuit = createCircuitBreaker("/me");
  for (let failures = 0; failures < 5; failures++) await call(circuit, false);
  expect(circuit.isOpen()).toBe(true);
  return circuit;
}

describe("a circuit", () => {
  it("lets everybody pass while calls succeed now and then", async () => {
    const circuit = createCircuitBreaker("/me");
    for (let n = 0; n < 40; n++) expect(await call(circuit, n % 5 === 4)).toBe(true);
    expect(circuit.isOpen()).toBe(false);
  });

  it("opens after five failures in a row, also of calls that were under way together", async () => {
    const circuit = createCircuitBreaker("/me");
    const all = await Promise.all(Array.from({ length: 8 }, () => circuit.enter()));
    for (const leave of all) leave(false);
    expect(circuit.isOpen()).toBe(true);
  });

  it("lets the next in, and closes when that succeeds: no request after an outage is turned away", async () => {
    const circuit = await opened();
    expect(await call(circuit, true)).toBe(true);
    expect(circuit.isOpen()).toBe(false);
  });

  it("lets one in at a time, however long the outage", async () => {
    const circuit = await opened();
    for (let n = 0; n < 100; n++) expect(await call(circuit, false)).toBe(true);
    const probe = await circuit.enter();
    const others = Promise.allSettled([circuit.enter(), circuit.enter(), circuit.enter()]);
    probe(false);
    for (const other of await others)
      expect(other).toMatchObject({ status: "rejected", reason: { code: "unavailable", retryAfter: 1 } });
  });

  it("lets all in who waited for a probe that went well", async () => {
    const circuit = await opened();
    const probe = await circuit.enter();
    const others = Promise.all([circuit.enter(), circuit.enter(), circuit.enter()]);
    probe(true);
    expect(await others).toHaveLength(3);
  });

  it("lets another in, and all who wait with it, where a probe has been hanging for a second", async () => {
    const circuit = await opened();
    const hanging = await circuit.enter();
    const others = Array.from({ length: 4 }, () => circuit.enter());
    const next = await Promise.race(others);
    expect(circuit.isOpen()).toBe(true);
    next(true);
    for (const leave of await Promise.all(others)) if (leave !== next) leave(true);
    hanging(false);
    expect(await call(circuit, true)).toBe(true);
  });

  it("is not opened again by calls from the time of the outage", async () => {
    const circuit = createCircuitBreaker("/me");
    const hanging = await Promise.all(Array.from({ length: 20 }, () => circuit.enter()));
    for (const leave of hanging.slice(0, 10)) leave(false);
    expect(circuit.isOpen()).toBe(true);
    await call(circuit, true);
    for (const leave of hanging.slice(10)) leave(false);
    expect(circuit.isOpen()).toBe(false);
  });

  it("is closed by a call from before that comes in late and well", async () => {
    const circuit = createCircuitBreaker("/me");
    const early = await circuit.enter();
    for (let failures = 0; failures < 5; failures++) await call(circuit, false);
    early(true);
    expect(circuit.isOpen()).toBe(false);
  });
});
