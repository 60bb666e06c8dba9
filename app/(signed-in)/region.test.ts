import { isValidElement, Suspense } from "react";
import { describe, expect, it } from "vitest";
import { Region } from "./region";

const fallback = "a skeleton";
const isBoundary = (printed: unknown) => isValidElement(printed) && printed.type === Suspense;

describe("a region", () => {
  it("that is there at once stands in its place", async () => {
    expect(await Region({ content: async () => "what is kept", fallback })).toBe("what is kept");
  });

  it("that has to wait leaves its place to a skeleton meanwhile", async () => {
    const late = new Promise<null>(() => {});
    expect(isBoundary(await Region({ content: () => late, fallback }))).toBe(true);
  });

  it("that throws does so behind a boundary", async () => {
    const content = () => Promise.reject(new Error("not found"));
    expect(isBoundary(await Region({ content, fallback }))).toBe(true);
  });
});
