import { expect, it } from "vitest";
import { isVisible, VISIBLE_LETTER } from "./visible-text";

it.each([
  ["", false],
  ["  \t", false],
  ["\u200b\u200d\u2060\ufeff", false],
  ["\u3164\u115f", false],
  ["\u2800", false],
  ["\u00ad", false],
  [" a ", true],
  ["夜", true],
  ["👩‍🚀", true],
  ["\u200b.", true],
])("isVisible checks %j for a visible character", (text, expected) => {
  expect(isVisible(text)).toBe(expected);
  // As browsers apply the `pattern` attribute of an input.
  expect(new RegExp(`^(?:.*${VISIBLE_LETTER}.*)$`, "v").test(text)).toBe(expected);
});
