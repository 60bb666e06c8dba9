import { expect, test } from "vitest";
import { COVER_FAMILIES } from "../catalog/covers";
import { emulate } from "../testing/emulator";
import { drawCover } from "./draw";

test("an image depends only on its name", () => {
  for (const family of [...COVER_FAMILIES, "portrait", "group"]) {
    expect(drawCover(family, "abc", 300)).toBe(drawCover(family, "abc", 300));
    expect(drawCover(family, "abc", 300)).not.toBe(drawCover(family, "abd", 300));
    expect(drawCover(family, "abc", 640)).not.toMatch(/NaN|undefined/);
  }
});

test("an image of an unknown family is not found", async () => {
  const { app } = emulate();
  expect((await app.request("/images/nothing/abc-300.svg")).status).toBe(404);
  expect((await app.request("/images/mosaic/rings.a~rings.b-300.svg")).status).toBe(404);
});

test("every playlist image can be fetched and cached for at least half a day", async () => {
  const { app, signIn, get } = emulate();
  const { access } = await signIn("premium");
  const { items } = await (await get("/v1/me/playlists?limit=50", access)).json();
  const urls: string[] = items
    .flatMap((item: { images?: { url: string }[] | null } | null) => item?.images ?? [])
    .map(({ url }: { url: string }) => url);
  for (const url of urls) {
    const picture = await app.request(url);
    expect([url, picture.status, picture.headers.get("content-type")]).toEqual([
      url,
      200,
      "image/svg+xml; charset=utf-8",
    ]);
    expect(Number(picture.headers.get("cache-control")?.split("=")[1])).toBeGreaterThan(43_000);
  }
});
