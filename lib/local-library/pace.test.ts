import { describe, expect, it } from "vitest";
import { virtualClock } from "../testing/virtual-clock";
import { createPace, type PaceMode } from "./pace";

const NEVER = new AbortController().signal;

async function startTimes(mode: PaceMode, calls: number, durationMs = 0): Promise<number[]> {
  const clock = virtualClock();
  const pace = createPace(mode, clock);
  const starts: number[] = [];
  const one = async () => {
    const leave = await pace.enter(NEVER);
    starts.push(clock.now());
    await clock.sleep(durationMs, NEVER);
    leave();
  };
  await clock.run(Promise.all(Array.from({ length: calls }, one)));
  return starts;
}

function mostIn(starts: readonly number[], windowMs: number): number {
  return Math.max(...starts.map((from) => starts.filter((at) => at >= from && at < from + windowMs).length));
}

describe("the default pace", () => {
  it("makes at most 40 calls in any 30 seconds", async () => {
    expect(mostIn(await startTimes("default", 300), 30_000)).toBeLessThanOrEqual(40);
  });

  it("takes at most a tenth longer than its 1.3 calls a second, slow start included", async () => {
    const starts = await startTimes("default", 566);
    expect(starts.at(-1)).toBeLessThan((566 / 1.3) * 1_000 * 1.1);
  });

  it("starts slowly", async () => {
    const [first = 0, second = 0] = await startTimes("default", 2);
    expect(second - first).toBeGreaterThan(2_000);
  });

  it("is kept where each timer fires late, as on a busy device", async () => {
    const clock = virtualClock();
    const sleep = (ms: number, signal: AbortSignal) => clock.sleep(ms + 200, signal);
    const pace = createPace("default", { ...clock, sleep });
    for (let call = 0; call < 100; call++) (await clock.run(pace.enter(NEVER)))();
    expect(clock.now()).toBeLessThan((100 / 1.3) * 1_000 * 1.1);
  });

  it("makes one call after another", async () => {
    const starts = await startTimes("default", 10, 5_000);
    expect(mostIn(starts, 5_000)).toBe(1);
  });

  it("makes room for calls that are made elsewhere", async () => {
    const clock = virtualClock();
    const pace = createPace("default", clock);
    (await pace.enter(NEVER))();
    pace.count(10);
    await clock.run(pace.enter(NEVER));
    expect(clock.now()).toBeGreaterThan(10_000);
  });
});

describe("after a 429", () => {
  it("no call is made for the time that Spotify asks for, and the speed is halved", async () => {
    const clock = virtualClock();
    const pace = createPace("default", clock);
    for (let call = 0; call < 20; call++) (await clock.run(pace.enter(NEVER)))();
    pace.slowDown(7_000);
    const refusedAt = clock.now();
    (await clock.run(pace.enter(NEVER)))();
    const firstAt = clock.now();
    (await clock.run(pace.enter(NEVER)))();
    expect(firstAt - refusedAt).toBeGreaterThanOrEqual(7_000);
    expect(clock.now() - firstAt).toBeGreaterThanOrEqual(1_538);
  });

  it("the speed recovers", async () => {
    const clock = virtualClock();
    const pace = createPace("default", clock);
    pace.slowDown(0);
    let before = 0;
    for (let call = 0; call < 30; call++) {
      before = clock.now();
      (await clock.run(pace.enter(NEVER)))();
    }
    expect(clock.now() - before).toBeLessThan(800);
  });

  it("an app with extended quota has half as many calls in flight", async () => {
    const clock = virtualClock();
    const pace = createPace("extended", clock);
    pace.slowDown(0);
    const entered: unknown[] = [];
    for (let call = 0; call < 8; call++) void pace.enter(NEVER).then((leave) => entered.push(leave));
    await clock.advance(60_000);
    expect(entered).toHaveLength(4);
  });
});

describe("the pace of an app with extended quota", () => {
  it("has 8 calls in flight and waits between none", async () => {
    const starts = await startTimes("extended", 80, 1_000);
    expect(mostIn(starts, 1_000)).toBe(8);
    expect(starts.at(-1)).toBe(9_000);
  });
});

describe("an abort", () => {
  it("ends the wait for a turn, and the turn of the next call comes", async () => {
    const clock = virtualClock();
    const pace = createPace("default", clock);
    (await pace.enter(NEVER))();
    const controller = new AbortController();
    const waiting = pace.enter(controller.signal);
    controller.abort(new Error("paused"));
    await expect(waiting).rejects.toThrow("paused");
    await clock.run(pace.enter(NEVER));
    expect(clock.now()).toBeGreaterThan(0);
  });
});
