import { beforeEach, describe, expect, test } from "vitest";
import { refusalOf, session } from "../testing/session";

const { send, read, become, control, idOf, app } = await session();

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)]);
const TYPE = { "content-type": "image/jpeg" };
const HOUR = 3600;

beforeEach(async () => {
  await control("reset");
  await become("premium");
});

const upload = (name: string, body = JPEG.toString("base64"), headers: Record<string, string> = TYPE) =>
  send("PUT", `/playlists/${idOf(name)}/images`, body, headers);

describe("`PUT /playlists/{id}/images`", () => {
  test("answers 202, and the picture comes back as one image of unknown size", async () => {
    const { status, body } = await upload("Ironing");
    expect([status, body]).toEqual([202, ""]);
    const images = await read(`/playlists/${idOf("Ironing")}/images`);
    expect(images).toEqual([{ url: expect.any(String), height: null, width: null }]);
    const picture = await app.request(images[0].url);
    expect(picture.headers.get("content-type")).toBe("image/jpeg");
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(JPEG);
  });

  test.each([
    ["another content type", 400, "Invalid content type", "aa", { "content-type": "image/png" }],
    ["what is no JPEG", 400, "Invalid image", Buffer.from("GIF89a").toString("base64"), TYPE],
    ["what is no base64", 400, "Invalid image", "/9j/?", TYPE],
    ["an empty body", 400, "Invalid image", "", TYPE],
    ["over 256 KB", 413, "Request entity too large", `/9j/${"A".repeat(256 * 1024)}`, TYPE],
  ])("refuses %s", async (_, status, message, body, headers) => {
    expect(refusalOf(await upload("Ironing", body, headers))).toEqual([status, message]);
  });

  test.each(["ugc-image-upload", "playlist-modify-private"])("needs more than %s alone", async (scope) => {
    await become("premium", scope);
    expect(refusalOf(await upload("Ironing"))).toEqual([403, "Insufficient client scope"]);
    await become("premium", "ugc-image-upload playlist-modify-private");
    expect((await upload("Ironing")).status).toBe(202);
  });

  test("is for the owner alone", async () => {
    expect(refusalOf(await upload("Borrowed from Jonas"))).toEqual([403, "Forbidden"]);
  });

  test("has a rate limit of its own, which ends after Retry-After seconds", async () => {
    for (let round = 0; round < 5; round++) expect((await upload("Ironing")).status).toBe(202);
    const answer = await upload("Ironing");
    expect(refusalOf(answer)).toEqual([429, "API rate limit exceeded"]);
    await control("clock", { advance: Number(answer.headers.get("retry-after")) });
    expect((await upload("Ironing")).status).toBe(202);
  });
});

describe("`GET /playlists/{id}/images`", () => {
  test.each([
    ["Night Ferry", [640, 300, 64]],
    ["My photo of the quay", [null]],
    ["Empty for now", []],
  ])("gives the images of %s, widest first", async (name, widths) => {
    const images = await read(`/playlists/${idOf(name)}/images`);
    expect(images.map(({ width }: { width: number | null }) => width)).toEqual(widths);
    expect(images).toEqual((await read(`/playlists/${idOf(name)}`)).images);
  });

  test("gives null where there are none at all", async () => {
    expect(await read(`/playlists/${idOf("No picture yet")}/images`)).toBeNull();
  });
});

describe("the address of a playlist's picture", () => {
  test("holds for hours and expires in under a day, and a new one takes its place", async () => {
    const path = `/playlists/${idOf("Night Ferry")}/images`;
    const [{ url }] = await read(path);
    const status = async () => (await app.request(url)).status;
    await control("clock", { advance: 11 * HOUR });
    expect(await status()).toBe(200);
    await control("clock", { advance: 12 * HOUR + 3599 });
    expect(await status()).toBe(404);
    await become("premium");
    const [renewed] = await read(path);
    expect((await app.request(renewed.url)).status).toBe(200);
  });

  test("stays the same for a while, so that it can be cached by", async () => {
    await control("clock", { set: "2027-01-01T00:10:00Z" });
    await become("premium");
    const path = `/playlists/${idOf("Night Ferry")}/images`;
    const before = await read(path);
    await control("clock", { advance: 0.7 * HOUR });
    expect(await read(path)).toEqual(before);
  });
});
