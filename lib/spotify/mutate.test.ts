import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type Reply, spotify } from "@/lib/testing/spotify-server";
import { breakerFor } from "./circuit-breaker";
import { mutate } from "./client";
import { SpotifyError } from "./errors";
import { retryBudget } from "./retry-budget";

const PATH = "/me/player/next";
const schema = z.object({ snapshot_id: z.string() });
const DONE = { status: 201, body: { snapshot_id: "s2" } };

function make(nonIdempotent: boolean) {
  return mutate({ method: "POST", path: PATH, body: { a: 1 }, schema, accessToken: "token", nonIdempotent });
}

async function failure(once: boolean): Promise<SpotifyError> {
  const error = await make(once).then(
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

describe("a change", () => {
  it("sends its body as JSON, with the token in the header alone", async () => {
    spotify.answers(DONE);
    expect(await make(true)).toEqual({ snapshot_id: "s2" });
    const [call] = spotify.asked();
    expect(call).toMatchObject({ method: "POST", path: `/v1${PATH}`, body: '{"a":1}' });
    expect(call?.headers).toMatchObject({
      authorization: "Bearer token",
      "content-type": "application/json",
    });
  });

  it.each<Reply>([{ status: 204 }, { status: 200 }, { status: 201, body: "<html>" }, { body: { other: 1 } }])(
    "is made where Spotify says so, whatever else it says: %o",
    async (reply) => {
      spotify.answers(reply);
      expect(await make(true)).toBeNull();
      expect(spotify.asked()).toHaveLength(1);
    },
  );

  it.each<Reply>([{ status: 500 }, { status: 502 }, { status: 503 }, "reset", "cut"])(
    "to be made once is not repeated after %o, and nobody is told that it failed",
    async (reply) => {
      spotify.answers(reply, DONE);
      expect(await failure(true)).toMatchObject({ code: "unconfirmed" });
      expect(spotify.asked()).toHaveLength(1);
    },
  );

  it.each<Reply>([{ status: 503 }, "reset", "cut"])("that may be repeated is, after %o", async (reply) => {
    spotify.answers(reply, DONE);
    expect(await make(false)).toEqual({ snapshot_id: "s2" });
    expect(spotify.asked()).toHaveLength(2);
  });

  it.each<Reply>([
    { status: 429, headers: { "retry-after": "0" } },
    { status: 401, body: { error: { status: 401, message: "Access token missing" } } },
  ])("to be made once is sent again where Spotify refused to look at it: %o", async (reply) => {
    spotify.answers(reply, DONE);
    expect(await make(true)).toEqual({ snapshot_id: "s2" });
    expect(spotify.asked()).toHaveLength(2);
  });

  it("tells what Spotify answered where that is an answer", async () => {
    const error = { status: 404, message: "No active device", reason: "NO_ACTIVE_DEVICE" };
    spotify.answers({ status: 404, body: { error } });
    expect(await failure(true)).toMatchObject({ code: "no_active_device" });
  });

  it("never shares the answer of an equal one under way", async () => {
    spotify.answers(DONE);
    await Promise.all([make(true), make(true)]);
    expect(spotify.asked()).toHaveLength(2);
  });
});
