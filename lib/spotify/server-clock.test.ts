import { afterEach, describe, expect, it } from "vitest";
import "@/lib/testing/stub-env";
import { serverNow, updateClockSkew } from "./server-clock";

const NOON = "Sun, 22 Nov 2026 12:00:00 GMT";

/** How far (s) this machine's clock is found to be behind, with the header as it came. */
function secondsBehind(header: string | undefined, machine = Date.parse(NOON)): number {
  updateClockSkew(header, machine);
  return Math.round((serverNow() - Date.now()) / 1000);
}

afterEach(() => updateClockSkew(new Date().toUTCString()));

describe("Spotify's clock", () => {
  it.each([
    ["a minute behind", -60, 60],
    ["a minute ahead", 60, -60],
    ["right to a second or two", 2, 0],
  ])("is known to a machine whose own is %s", (_, off, behind) => {
    expect(secondsBehind(NOON, Date.parse(NOON) + off * 1000)).toBe(behind);
  });

  it.each([undefined, "", "yesterday", "Sun, 22 Nov 2020 12:00:00 GMT"])(
    "is not learnt from %j",
    (header) => {
      expect(secondsBehind(NOON, Date.parse(NOON) - 60_000)).toBe(60);
      expect(secondsBehind(header)).toBe(60);
    },
  );
});
