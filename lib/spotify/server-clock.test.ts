import { afterEach, describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import { serverNow, updateClockSkew } from "./server-clock";

const NOON = "Sun, 22 Nov 2026 12:00:00 GMT";

/** Updates the skew from a header. @returns how many seconds this machine's clock is behind. */
function secondsBehind(header: string | undefined, machine = Date.parse(NOON)): number {
  updateClockSkew(header, machine);
  return Math.round((serverNow() - Date.now()) / 1000);
}

afterEach(() => updateClockSkew(new Date().toUTCString()));

describe("serverNow", () => {
  it.each([
    ["a minute behind", -60, 60],
    ["a minute ahead", 60, -60],
    ["right to a second or two", 2, 0],
  ])("corrects a machine clock that is %s", (_, off, behind) => {
    expect(secondsBehind(NOON, Date.parse(NOON) + off * 1000)).toBe(behind);
  });

  it.each([undefined, "", "yesterday", "Sun, 22 Nov 2020 12:00:00 GMT"])(
    "ignores the header %j",
    (header) => {
      expect(secondsBehind(NOON, Date.parse(NOON) - 60_000)).toBe(60);
      expect(secondsBehind(header)).toBe(60);
    },
  );
});
