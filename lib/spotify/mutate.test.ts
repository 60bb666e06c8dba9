import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type Reply, spotify } from "@/lib/testing/spotify-server";
import { breakerFor } from "./circuit-breaker";
import { mutate } from "./client";
import { SpotifyError } from "./errors";
import { retryBudget } from "./retry";

const PATH = "/me/player/next";
const schema = z.object({ snapshot_id: z.string() });
const DONE = { status: 201, body: { snapshot_id: "s2" } };

function send(nonIdempotent: boolean) {
  return mutate({ method: "POST", path: PATH, body: { a: 1 }, schema, accessToken: "token", nonIdempotent });
}

async function failure(nonIdempotent: boolean): Promise<SpotifyError> {
  const error = await send(nonIdempotent).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof SpotifyError) return error;
  throw new Error(`expected a SpotifyError, not ${error}`);
}

beforeEach(async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  for (let calls = 0; calls < 100; calls++) retryBudget.deposit();
  (await breakerFor(PATH).enter())(true);
});

describe("mutate", () => {
  it("sends its body as JSON, with the token only in the header", async () => {
    spotify.answers(DONE);
    expect(await send(true)).toEqual({ snapshot_id: "s2" });
    const [call] = spotify.asked();
    expect(call).toMatchObject({ method: "POST", path: `/v1${PATH}`, body: '{"a":1}' });
    expect(call?.headers).toMatchObject({
      authorization: "Bearer token",
      "content-type": "application/json",
    });
  });

  it.each<Reply>([{ status: 204 }, { status: 200 }, { status: 201, body: "<html>" }, { body: { other: 1 } }])(
    "succeeds when Spotify reports success, whatever the body: %o",
    async (reply) => {
      spotify.answers(reply);
      expect(await send(true)).toBeNull();
      expect(spotify.asked()).toHaveLength(1);
    },
  );

  it.each<Reply>([{ status: 500 }, { status: 502 }, { status: 503 }, "reset", "cut"])(
    "does not repeat a non-idempotent change after %o, and reports it as unconfirmed, not as failed",
    async (reply) => {
      spotify.answers(reply, DONE);
      expect(await failure(true)).toMatchObject({ code: "unconfirmed" });
      expect(spotify.asked()).toHaveLength(1);
    },
  );

  it.each<Reply>([{ status: 503 }, "reset", "cut"])(
    "repeats an idempotent change after %o",
    async (reply) => {
      spotify.answers(reply, DONE);
      expect(await send(false)).toEqual({ snapshot_id: "s2" });
      expect(spotify.asked()).toHaveLength(2);
    },
  );

  it.each<Reply>([
    { status: 429, headers: { "retry-after": "0" } },
    { status: 401, body: { error: { status: 401, message: "Access token missing" } } },
  ])("sends a non-idempotent change again when Spotify refused to process it: %o", async (reply) => {
    spotify.answers(reply, DONE);
    expect(await send(true)).toEqual({ snapshot_id: "s2" });
    expect(spotify.asked()).toHaveLength(2);
  });

  it("throws the error that Spotify responded with", async () => {
    const error = { status: 404, message: "No active device", reason: "NO_ACTIVE_DEVICE" };
    spotify.answers({ status: 404, body: { error } });
    expect(await failure(true)).toMatchObject({ code: "no_active_device" });
  });

  it("never shares the response of an equal change in flight", async () => {
    spotify.answers(DONE);
    await Promise.all([send(true), send(true)]);
    expect(spotify.asked()).toHaveLength(2);
  });
});
