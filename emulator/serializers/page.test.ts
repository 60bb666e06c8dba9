import { describe, expect, test } from "vitest";
import { signedIn } from "../testing/emulator";

describe("an offset page", () => {
  test("has href, limit, next, offset, previous, total and items, and nothing else", async () => {
    const page = await (await signedIn()).read("/v1/me/tracks");
    expect(Object.keys(page).sort()).toEqual([
      "href",
      "items",
      "limit",
      "next",
      "offset",
      "previous",
      "total",
    ]);
  });

  test("links the next and previous page by full URLs with the other parameters, and null at the ends", async () => {
    const { read, world } = await signedIn();
    const page = await read("/v1/me/tracks?limit=50&offset=75&market=IE");
    const at = (offset: number) => `${world.origin}/v1/me/tracks?market=IE&offset=${offset}&limit=50`;
    expect([page.previous, page.href, page.next]).toEqual([at(25), at(75), at(125)]);
    expect((await read(at(0))).previous).toBeNull();
    expect((await read(at(400))).next).toBeNull();
  });

  test("is empty beyond the end", async () => {
    expect(await (await signedIn()).read("/v1/me/tracks?offset=100000")).toMatchObject({
      items: [],
      next: null,
    });
  });

  test.each(["offset=100001", "offset=-1", "offset=x", "offset=", "offset=1.5"])(
    "refuses %s",
    async (query) => {
      expect(await (await signedIn()).refusal(`/v1/me/tracks?${query}`)).toEqual([400, "Invalid offset"]);
    },
  );
});
