import { expect, test, vi } from "vitest";
import { observeIntersection } from "./use-intersection";

test("the last of several changes reported at once counts", () => {
  const told: boolean[] = [];
  let notify: (changes: { isIntersecting: boolean }[]) => void = () => {};
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(onChange: typeof notify) {
        notify = onChange;
      }
      observe() {}
      disconnect() {}
    },
  );
  observeIntersection({} as Element, "0px", (inSight) => told.push(inSight));

  notify([{ isIntersecting: false }, { isIntersecting: true }]);
  notify([{ isIntersecting: true }, { isIntersecting: false }]);

  expect(told).toEqual([true, false]);
  vi.unstubAllGlobals();
});
