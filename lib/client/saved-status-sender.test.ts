import { describe, expect, it, vi } from "vitest";
import { createBatchSender, MAX_CHANGED_URIS } from "./saved-status-sender";

const uris = (count: number) => Array.from({ length: count }, (_, at) => `spotify:track:${at}`);

describe("the batch sender of saved statuses", () => {
  it("sends changes of the same moment with as few calls as Spotify allows", async () => {
    const send = vi.fn(async (_uris: string[], _saved: boolean) => {});
    const change = createBatchSender(send);
    await Promise.all([...uris(60).map((uri) => change(uri, false)), change("spotify:track:x", true)]);
    expect(send.mock.calls.map(([sent, saved]) => [sent.length, saved])).toEqual([
      [1, true],
      [MAX_CHANGED_URIS, false],
      [20, false],
    ]);
  });

  it("sends nothing after a failure, and rejects what was not sent", async () => {
    const send = vi.fn(async (_uris: string[]) => {
      if (send.mock.calls.length === 2) throw new Error("down");
    });
    const change = createBatchSender(send);
    const ends = await Promise.allSettled(uris(100).map((uri) => change(uri, false)));
    expect(send).toHaveBeenCalledTimes(2);
    expect(ends.map(({ status }) => status)).toEqual([
      ...Array(40).fill("fulfilled"),
      ...Array(60).fill("rejected"),
    ]);
  });
});
