import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { Streamed } from "./streamed";

const fallback = "a skeleton";

/** Whether it stands in its place from the beginning, and what stands for it otherwise. */
async function placeOf(content: () => Promise<ReactElement | string | null>) {
  const { isHere, fallback: skeleton } = (await Streamed({ content, fallback })).props;
  return { isHere, skeleton };
}

describe("a region", () => {
  it("that is there at once stands in its place, and no skeleton is sent", async () => {
    expect(await placeOf(async () => "what is kept")).toEqual({ isHere: true, skeleton: null });
  });

  it("that has to wait leaves its place to a skeleton meanwhile", async () => {
    expect(await placeOf(() => new Promise<null>(() => {}))).toEqual({ isHere: false, skeleton: fallback });
  });

  it("that throws does so behind a boundary", async () => {
    const content = () => Promise.reject(new Error("not found"));
    expect(await placeOf(content)).toEqual({ isHere: false, skeleton: fallback });
  });
});
