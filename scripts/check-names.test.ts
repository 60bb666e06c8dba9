import { expect, test } from "vitest";
import { retiredWordsIn } from "./check-names";

test("a retired word is found in any style of writing, with what is meant", () => {
  expect(retiredWordsIn("keepDraft")).toEqual(['"keep" (write cache, save, retain)']);
  expect(retiredWordsIn("KEPT_KINDS")).toHaveLength(1);
  expect(retiredWordsIn("lib/auth/put-off.ts")).toEqual(['"put off" (write pending)']);
  expect(retiredWordsIn("startFrontEnd")).toEqual(['"front end" (write cross-origin)']);
});

test("a word within another is none", () => {
  expect(retiredWordsIn("telltale")).toEqual([]);
  expect(retiredWordsIn("createSingleFlight")).toEqual([]);
});

test("names that stay are listed", () => {
  expect(retiredWordsIn("ExplicitMark")).toEqual([]);
  expect(retiredWordsIn("SavedMark")).toHaveLength(1);
});
