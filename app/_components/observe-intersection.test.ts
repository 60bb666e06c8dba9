import { expect, test, vi } from "vitest";
import { observeIntersection } from "./observe-intersection";

test("of several changes told at once the last one counts", () => {
  const told: boolean[] = [];
  let tell: (changes: { isIntersecting: boolean }[]) => void = () => {};
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(onChange: typeof tell) {
        tell = onChange;
      }
      observe() {}
      disconnect() {}
    },
  );
  observeIntersection({} as Element, "0px", (inSight) => told.push(inSight));

  tell([{ isIntersecting: false }, { isIntersecting: true }]);
  tell([{ isIntersecting: true }, { isIntersecting: false }]);

  expect(told).toEqual([true, false]);
  vi.unstubAllGlobals();
});
