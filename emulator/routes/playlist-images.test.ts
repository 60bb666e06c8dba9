import { beforeEach, describe, expect, test } from "vitest";
import { refusalOf, session } from "../testing/session";

const { send, read, become, control, idOf, app } = await session();

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)]);
const TYPE = { "content-type": "image/jpeg" };
const HOUR_S = 3600;

beforeEach(async () => {
  await control("reset");
  await become("premium");
});

const upload = (name: string, body = JPEG.toString("base64"), headers: Record<string, string> = TYPE) =>
  send("PUT", `/playlists/${idOf(name)}/images`, body, headers);

describe("`PUT /playlists/{id}/images`", () => {
  test("returns 202, and the image then has one URL and no size", async () => {
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
    ["a body that is not a JPEG", 400, "Invalid image", Buffer.from("GIF89a").toString("base64"), TYPE],
    ["a body that is not base64", 400, "Invalid image", "/9j/?", TYPE],
    ["an empty body", 400, "Invalid image", "", TYPE],
    ["over 256 KB", 413, "Request entity too large", `/9j/${"A".repeat(256 * 1024)}`, TYPE],
  ])("rejects %s", async (_, status, message, ...[body, headers]) => {
    expect(refusalOf(await upload("Ironing", body, headers))).toEqual([status, message]);
  });

  test.each(["ugc-image-upload", "playlist-modify-private"])("needs more than %s", async (scope) => {
    await become("premium", scope);
    expect(refusalOf(await upload("Ironing"))).toEqual([403, "Insufficient client scope"]);
    await become("premium", "ugc-image-upload playlist-modify-private");
    expect((await upload("Ironing")).status).toBe(202);
  });

  test("is allowed for the owner only", async () => {
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
  ])("returns the images of %s, widest first", async (name, widths) => {
    const images = await read(`/playlists/${idOf(name)}/images`);
    expect(images.map(({ width }: { width: number | null }) => width)).toEqual(widths);
    expect(images).toEqual((await read(`/playlists/${idOf(name)}`)).images);
  });

  test("returns null for none if that quirk is on", async () => {
    const path = `/playlists/${idOf("No picture yet")}/images`;
    expect(await read(path)).toEqual([]);
    await control("settings", { quirks: ["null-images"] });
    expect(await read(path)).toBeNull();
  });
});

describe("the URL of a playlist image", () => {
  test("is valid for hours, expires in less than a day, and is replaced by a new one", async () => {
    const path = `/playlists/${idOf("Night Ferry")}/images`;
    const [{ url }] = await read(path);
    const status = async () => (await app.request(url)).status;
    await control("clock", { advance: 11 * HOUR_S });
    expect(await status()).toBe(200);
    await control("clock", { advance: 12 * HOUR_S + 3599 });
    expect(await status()).toBe(404);
    await become("premium");
    const [renewed] = await read(path);
    expect((await app.request(renewed.url)).status).toBe(200);
  });

  test("stays the same for some time, so that the image can be cached by it", async () => {
    await control("clock", { set: "2027-01-01T00:10:00Z" });
    await become("premium");
    const path = `/playlists/${idOf("Night Ferry")}/images`;
    const before = await read(path);
    await control("clock", { advance: 0.7 * HOUR_S });
    expect(await read(path)).toEqual(before);
  });
});
