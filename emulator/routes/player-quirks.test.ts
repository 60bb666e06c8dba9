import { expect, test } from "vitest";
import { QUIRK_NAMES } from "../state/quirks";
import { session } from "../testing/session";

const speakerOf = (devices: { id: string; name: string }[]) =>
  devices.find(({ name }) => name === "Kitchen shelf")?.id ?? "";

const namesOf = (devices: { name: string }[]) => devices.map(({ name }) => name);

test("a device that leaves is refused by name once and is not listed afterwards", async () => {
  const { send, read } = await session("premium", { quirks: ["leaving-device"] });
  const speaker = speakerOf((await read("/me/player/devices")).devices);
  const answer = await send("PUT", "/me/player", { device_ids: [speaker], play: true });
  expect(answer).toMatchObject({
    status: 404,
    body: { error: { status: 404, message: "Device not found" } },
  });
  expect(namesOf((await read("/me/player/devices")).devices)).not.toContain("Kitchen shelf");
  expect((await send("GET", "/me/player")).status).toBe(204);
});

test("the device of a running playback leaves by the control API, and the player is idle", async () => {
  const { send, read, control, track } = await session();
  await control("player", { account: "premium", playing: track(0), device: "Kitchen shelf" });
  const speaker = speakerOf((await read("/me/player/devices")).devices);
  await control("player", { account: "premium", leaves: "Kitchen shelf" });
  expect((await send("GET", "/me/player")).status).toBe(204);
  expect((await send("PUT", `/me/player/pause?device_id=${speaker}`)).body.error.message).toBe(
    "Device not found",
  );
  expect((await send("PUT", "/me/player/pause")).body.error.reason).toBe("NO_ACTIVE_DEVICE");
});

test("an idle player is an empty body with status 200", async () => {
  const { send } = await session("premium", { quirks: ["empty-player"] });
  for (const path of ["/me/player", "/me/player/currently-playing"])
    expect(await send("GET", path)).toMatchObject({ status: 200, body: "" });
});

test("the list of devices is a 204 without a body", async () => {
  const { send } = await session("premium", { quirks: ["no-devices"] });
  expect(await send("GET", "/me/player/devices")).toMatchObject({ status: 204, body: "" });
});

test("player commands answer with text that is not JSON", async () => {
  const { app, control, signIn, track } = await session();
  const headers = { authorization: `Bearer ${(await signIn("premium")).access}` };
  await control("player", { account: "premium", playing: track(0) });
  await control("settings", { quirks: ["text-answers"] });
  const pause = await app.request("/v1/me/player/pause", { method: "PUT", headers });
  expect(pause.status).toBe(200);
  await expect(pause.json()).rejects.toThrow(SyntaxError);
  const next = await app.request("/v1/me/player/next", { method: "POST", headers });
  expect([next.status, await next.text()]).toEqual([202, "Command accepted"]);
});

test("the control API turns quirks on and off, and refuses unknown ones", async () => {
  const { control } = await session();
  const on = await control("settings", { quirks: QUIRK_NAMES });
  expect((await on.json()).quirks).toEqual(QUIRK_NAMES);
  expect((await (await control("settings", { quirks: [] })).json()).quirks).toEqual([]);
  expect((await control("settings", { quirks: ["none-such"] })).status).toBe(400);
});
