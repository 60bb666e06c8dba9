import { expect, it } from "vitest";
import { typedPercent } from "./volume-commands";

it("the volume is the number at the end of the text, up to 100", () => {
  expect(typedPercent("volume 40")).toBe(40);
  expect(typedPercent("音量 100%")).toBe(100);
  expect(typedPercent("volume")).toBeNull();
  expect(typedPercent("volume 140")).toBeNull();
  expect(typedPercent("blink 182 live")).toBeNull();
});
