import { describe, expect, it } from "vitest";
import { arm, playedPath, VINYL_SIZE, vinylPath } from "./vinyl-geometry";

function endOf(path: string) {
  const [x = 0, y = 0] = (path.match(/^M(-?[\d.]+) (-?[\d.]+)/) ?? []).slice(1).map(Number);
  const steps = [...path.matchAll(/l(-?[\d.]+) ?(-?[\d.]+)/g)];
  return steps.reduce((at, step) => ({ x: at.x + Number(step[1]), y: at.y + Number(step[2]) }), { x, y });
}

describe("grooves", () => {
  it("are the same on every call", () => {
    expect(vinylPath()).toBe(vinylPath());
  });

  it("end at the head of the arm", () => {
    const end = endOf(playedPath());
    const [x, y] = arm().head.split("L")[1]?.split(" ").map(Number) ?? [];

    expect(end.x).toBeCloseTo(x ?? 0, 0);
    expect(Math.abs(end.y - (y ?? 0))).toBeLessThan(0.3);
    expect(end.y).toBeLessThan(VINYL_SIZE);
  });

  it("never touch adjacent grooves", () => {
    const first = vinylPath()
      .split("M")
      .slice(1)
      .map((line) => Number(line.split(" ")[1]?.split("l")[0]));
    const gaps = first.slice(1, 40).map((y, index) => y - (first[index] ?? 0));

    expect(Math.min(...gaps)).toBeGreaterThan(3);
  });
});
