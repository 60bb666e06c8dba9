import { describe, expect, test } from "vitest";
import { TIME_RANGES } from "../catalog/top-items";
import { signedIn } from "../testing/emulator";

describe.each(["artists", "tracks"])("/me/top/%s", (kind) => {
  const path = `/v1/me/top/${kind}`;

  test("needs user-top-read", async () => {
    expect(await (await signedIn({}, { scope: "" })).refusal(path)).toEqual([
      403,
      "Insufficient client scope",
    ]);
    expect((await (await signedIn({}, { scope: "user-top-read" })).get(path)).status).toBe(200);
  });

  test("returns 1 to 50 full objects, by default 20 from the last six months", async () => {
    const { read, refusal } = await signedIn();
    const page = await read(path);
    expect([page.limit, page.items.length, page.offset]).toEqual([20, 20, 0]);
    expect(page.items[0]).toHaveProperty(kind === "artists" ? "images" : "album");
    expect((await read(`${path}?time_range=medium_term`)).items).toEqual(page.items);
    expect((await read(`${path}?limit=50`)).items).toHaveLength(50);
    for (const limit of [0, 51])
      expect(await refusal(`${path}?limit=${limit}`)).toEqual([400, "Invalid limit"]);
  });

  test("accepts only three time ranges, which differ", async () => {
    const { read, refusal } = await signedIn();
    const lists = [];
    for (const range of TIME_RANGES) lists.push((await read(`${path}?time_range=${range}`)).items[0].id);
    expect(new Set(lists).size).toBe(3);
    expect(await refusal(`${path}?time_range=forever`)).toEqual([400, "Invalid time range"]);
  });
});
