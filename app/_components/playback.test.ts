import { describe, expect, it, vi } from "vitest";
import { onDevice, registerPlayback, startPlayback } from "./playback";

const request = (name: string) => ({ actions: [{ command: "play" as const }], name, track: null });

describe("a request to play", () => {
  it("waits for the player to load, and only the latest one starts", () => {
    startPlayback(request("first"));
    startPlayback(request("second"));
    const host = vi.fn();
    const leave = registerPlayback(host);
    expect(host.mock.calls.map(([{ name }]) => name)).toEqual(["second"]);
    startPlayback(request("third"));
    expect(host).toHaveBeenCalledTimes(2);
    leave();
  });

  it("names the device in each of its commands", () => {
    const actions = [
      { command: "shuffle" as const, on: true },
      { command: "play" as const, contextUri: "spotify:album:a" },
      { command: "queue" as const, uri: "spotify:track:t" },
    ];
    expect(onDevice({ actions, name: "", track: null }, "kitchen")).toEqual([
      { command: "shuffle", on: true, deviceId: "kitchen" },
      { command: "play", contextUri: "spotify:album:a", deviceId: "kitchen" },
      { command: "queue", uri: "spotify:track:t", deviceId: "kitchen" },
    ]);
  });
});
