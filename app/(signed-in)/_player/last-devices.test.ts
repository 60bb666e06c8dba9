import { describe, expect, it } from "vitest";
import { kitchen } from "@/lib/testing/player";
import { lastUsedFirst } from "./last-devices";

const device = (id: string | null, overrides = {}) => ({ ...kitchen, id, isActive: false, ...overrides });
const ids = (devices: { id: string | null }[]) => devices.map(({ id }) => id);

describe("lastUsedFirst", () => {
  const used = new Map([
    ["desk", 1_000],
    ["phone", 2_000],
    ["car", 3_000],
  ]);

  it("returns the active device, then those used last, then Spotify's order", () => {
    const devices = [
      device("tv"),
      device("radio"),
      device("desk"),
      device("on", { isActive: true }),
      device("phone"),
    ];
    expect(ids(lastUsedFirst(devices, used))).toEqual(["on", "phone", "desk", "tv", "radio"]);
  });

  it("returns devices that take no commands last", () => {
    const devices = [device("car", { isRestricted: true }), device(null), device("tv")];
    expect(ids(lastUsedFirst(devices, used))).toEqual(["tv", "car", null]);
  });
});
