import { describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import { createCircuitBreaker } from "./circuit-breaker";

type Circuit = ReturnType<typeof createCircuitBreaker>;

/** Makes one call with the given outcome. @returns whether it was admitted. */
async function call(circuit: Circuit, isAvailable: boolean): Promise<boolean> {
  const report = await circuit.enter().catch(() => null);
  report?.(isAvailable);
  return report !== null;
}

async function opened(): Promise<Circuit> {
  const circuit = createCircuitBreaker("/me");
  for (let failures = 0; failures < 5; failures++) await call(circuit, false);
  expect(circuit.isOpen()).toBe(true);
  return circuit;
}

describe("a circuit breaker", () => {
  it("admits every call while some calls succeed", async () => {
    const circuit = createCircuitBreaker("/me");
    for (let n = 0; n < 40; n++) expect(await call(circuit, n % 5 === 4)).toBe(true);
    expect(circuit.isOpen()).toBe(false);
  });

  it("opens after five consecutive failures, even of concurrent calls", async () => {
    const circuit = createCircuitBreaker("/me");
    const all = await Promise.all(Array.from({ length: 8 }, () => circuit.enter()));
    for (const report of all) report(false);
    expect(circuit.isOpen()).toBe(true);
  });

  it("admits the next call and closes when it succeeds: no request after an outage is rejected", async () => {
    const circuit = await opened();
    expect(await call(circuit, true)).toBe(true);
    expect(circuit.isOpen()).toBe(false);
  });

  it("admits one call at a time, however long the outage", async () => {
    const circuit = await opened();
    for (let n = 0; n < 100; n++) expect(await call(circuit, false)).toBe(true);
    const probe = await circuit.enter();
    const others = Promise.allSettled([circuit.enter(), circuit.enter(), circuit.enter()]);
    probe(false);
    for (const other of await others)
      expect(other).toMatchObject({ status: "rejected", reason: { code: "unavailable", retryAfter: 1 } });
  });

  it("admits all calls that waited for a successful probe", async () => {
    const circuit = await opened();
    const probe = await circuit.enter();
    const others = Promise.all([circuit.enter(), circuit.enter(), circuit.enter()]);
    probe(true);
    expect(await others).toHaveLength(3);
  });

  it("admits another probe, and all calls that wait for it, when a probe has been hanging for a second", async () => {
    const circuit = await opened();
    const hanging = await circuit.enter();
    const others = Array.from({ length: 4 }, () => circuit.enter());
    const next = await Promise.race(others);
    expect(circuit.isOpen()).toBe(true);
    next(true);
    for (const report of await Promise.all(others)) if (report !== next) report(true);
    hanging(false);
    expect(await call(circuit, true)).toBe(true);
  });

  it("is not reopened by late failures of calls from the outage", async () => {
    const circuit = createCircuitBreaker("/me");
    const hanging = await Promise.all(Array.from({ length: 20 }, () => circuit.enter()));
    for (const report of hanging.slice(0, 10)) report(false);
    expect(circuit.isOpen()).toBe(true);
    await call(circuit, true);
    for (const report of hanging.slice(10)) report(false);
    expect(circuit.isOpen()).toBe(false);
  });

  it("is closed by an earlier call that succeeds late", async () => {
    const circuit = createCircuitBreaker("/me");
    const early = await circuit.enter();
    for (let failures = 0; failures < 5; failures++) await call(circuit, false);
    early(true);
    expect(circuit.isOpen()).toBe(false);
  });
});
