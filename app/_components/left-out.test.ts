import { expect, it } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { leftOutText } from "./left-out";

const t = translator("en", "items");
const kinds = (...all: ("track" | "local" | "gone")[]) => all.map((kind) => ({ kind }));

it("what is left out is counted by its reason, in one sentence", () => {
  expect(leftOutText(t, kinds("track"))).toBe("");
  expect(leftOutText(t, kinds("track", "local"))).toBe("Left out: 1 local file.");
  expect(leftOutText(t, kinds("gone", "gone"))).toBe("Left out: 2 songs no longer on Spotify.");
  expect(leftOutText(t, kinds("gone", "local", "local"))).toBe(
    "Left out: 2 local files and 1 song no longer on Spotify.",
  );
});
