import { expect, test } from "vitest";
import { retiredTermsIn } from "./check-names";

test("a retired word is found in every case style, with its replacement", () => {
  expect(retiredTermsIn("keepDraft")).toEqual(['"keep" (write cache, save, retain)']);
  expect(retiredTermsIn("KEPT_KINDS")).toHaveLength(1);
  expect(retiredTermsIn("lib/auth/put-off.ts")).toEqual(['"put off" (write pending)']);
  expect(retiredTermsIn("startFrontEnd")).toEqual(['"front end" (write cross-origin)']);
});

test("a retired word inside another word does not count", () => {
  expect(retiredTermsIn("telltale")).toEqual([]);
  expect(retiredTermsIn("createSingleFlight")).toEqual([]);
});

test("allowed names are not reported", () => {
  expect(retiredTermsIn("ExplicitMark")).toEqual([]);
  expect(retiredTermsIn("SavedMark")).toHaveLength(1);
});
