import { expect, test } from "vitest";
import { retiredTermsIn } from "./check-names";

test("a retired word is found in any style of writing, with what is meant", () => {
  expect(retiredTermsIn("keepDraft")).toEqual(['"keep" (write cache, save, retain)']);
  expect(retiredTermsIn("KEPT_KINDS")).toHaveLength(1);
  expect(retiredTermsIn("lib/auth/put-off.ts")).toEqual(['"put off" (write pending)']);
  expect(retiredTermsIn("startFrontEnd")).toEqual(['"front end" (write cross-origin)']);
});

test("a word within another is none", () => {
  expect(retiredTermsIn("telltale")).toEqual([]);
  expect(retiredTermsIn("createSingleFlight")).toEqual([]);
});

test("names that stay are listed", () => {
  expect(retiredTermsIn("ExplicitMark")).toEqual([]);
  expect(retiredTermsIn("SavedMark")).toHaveLength(1);
});
