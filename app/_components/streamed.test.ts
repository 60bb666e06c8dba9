import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { Streamed } from "./streamed";

const fallback = "a skeleton";

/** Returns whether the content is inlined, and its skeleton otherwise. */
async function placeOf(content: () => Promise<ReactElement | string | null>) {
  const { isHere, fallback: skeleton } = (await Streamed({ content, fallback })).props;
  return { isHere, skeleton };
}

describe("a streamed region", () => {
  it("is inlined without a skeleton if it is ready", async () => {
    expect(await placeOf(async () => "what is kept")).toEqual({ isHere: true, skeleton: null });
  });

  it("shows a skeleton while it waits", async () => {
    expect(await placeOf(() => new Promise<null>(() => {}))).toEqual({ isHere: false, skeleton: fallback });
  });

  it("throws behind a boundary", async () => {
    const content = () => Promise.reject(new Error("not found"));
    expect(await placeOf(content)).toEqual({ isHere: false, skeleton: fallback });
  });
});
