import { afterEach, describe, expect, it, vi } from "vitest";
import { stubEnvironment } from "@/lib/testing/stub-env";

async function importWith(environment: Record<string, string> = {}) {
  vi.resetModules();
  stubEnvironment({ SPOTIFY_API_URL: "https://api.spotify.com/v1", ...environment });
  return import("./allowed-urls");
}

const local = { SPOTIFY_API_URL: "http://127.0.0.1:4010/v1" };

afterEach(() => {
  vi.resetModules();
  stubEnvironment();
});

describe("allowedImageUrl", () => {
  it.each([
    "https://i.scdn.co/image/ab67616d0000b273",
    "https://mosaic.scdn.co/640/abc",
    "https://image-cdn-ak.spotifycdn.com/image/x",
    "https://wrapped-images.spotifycdn.com/image/y",
  ])("allows %s", async (url) => {
    expect((await importWith()).allowedImageUrl(url)).toBe(url);
  });

  it.each([
    null,
    undefined,
    "",
    "nonsense",
    "/image.jpg",
    "//i.scdn.co/x",
    "http://i.scdn.co/image/x",
    "https://scdn.co.evil.example/x",
    "https://evilscdn.co/x",
    "https://i.scdn.co@evil.example/x",
    "https://evil.example/?https://i.scdn.co/",
    "javascript:alert(1)//.scdn.co",
    "data:image/svg+xml,<svg/>",
    "blob:https://i.scdn.co/x",
    "file:///etc/passwd",
    "http://127.0.0.1:4010/image/x",
  ])("rejects %s", async (url) => {
    expect((await importWith()).allowedImageUrl(url)).toBeNull();
  });

  it("allows the emulator's covers only while the emulator is in use, and nothing else local", async () => {
    const { allowedImageUrl } = await importWith(local);
    expect(allowedImageUrl("http://127.0.0.1:4010/image/x")).toBe("http://127.0.0.1:4010/image/x");
    expect(allowedImageUrl("http://127.0.0.1:4011/image/x")).toBeNull();
    expect(allowedImageUrl("http://localhost:4010/image/x")).toBeNull();
    expect(allowedImageUrl("blob:http://127.0.0.1:4010/x")).toBeNull();
  });
});

describe("imageSources", () => {
  it("includes the emulator only while it is in use", async () => {
    expect((await importWith()).imageSources()).toEqual(["https://*.scdn.co", "https://*.spotifycdn.com"]);
    expect((await importWith(local)).imageSources()).toContain("http://127.0.0.1:4010");
  });
});

describe("allowedLink", () => {
  it("allows Spotify's public pages", async () => {
    const url = "https://open.spotify.com/track/11dFghVXANMlKmJXsNCbNl";
    expect((await importWith()).allowedLink(url)).toBe(url);
  });

  it.each([
    null,
    "",
    "javascript:alert(document.domain)",
    "JaVaScRiPt:alert(1)",
    "http://open.spotify.com/track/x",
    "https://open.spotify.com.evil.example/x",
    "https://open.spotify.com@evil.example/x",
    "https://evil.example/open.spotify.com",
    "https://open.spotify.com:8443/x",
    "blob:https://open.spotify.com/x",
    "spotify:track:11dFghVXANMlKmJXsNCbNl",
    "//open.spotify.com/x",
    "data:text/html,x",
  ])("rejects %s", async (url) => {
    expect((await importWith()).allowedLink(url)).toBeNull();
  });
});
