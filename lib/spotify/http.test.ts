import { describe, expect, it } from "vitest";
import { spotify } from "@/lib/testing/spotify-server";
import { parseRetryAfter, send } from "./http";

const NOW = Date.UTC(2026, 10, 22, 12);
const WEEK_S = 7 * 86_400;

describe("parseRetryAfter", () => {
  it.each([
    ["0", 0],
    ["12", 12],
    [" 12 ", 12],
    ["61389", 61_389],
    ["999999999999999999999", WEEK_S],
    ["Sun, 22 Nov 2026 12:00:30 GMT", 30],
    ["Sun, 22 Nov 2026 12:00:00 GMT", 0],
    ["Mon, 22 Nov 2126 12:00:00 GMT", WEEK_S],
  ])("reads %j as %i seconds", (value, seconds) => {
    expect(parseRetryAfter(value, NOW)).toBe(seconds);
  });

  it.each([
    undefined,
    "",
    "soon",
    "-5",
    "1.5",
    "1e3",
    "0x10",
    "NaN",
    "Infinity",
    "12, 13",
    "in the year 2099",
    "later 2050",
    "Sun, 22 Nov 2026 11:59:00 GMT",
  ])("ignores %j", (value) => {
    expect(parseRetryAfter(value, NOW)).toBeUndefined();
  });
});

function get() {
  return send({ url: `${spotify.url}/v1/me`, method: "GET", headers: { authorization: "Bearer x" } });
}

describe("send", () => {
  it("reads a complete response with its wait and its id", async () => {
    const headers = { "content-type": "application/json", "retry-after": "7", "x-request-id": "r1" };
    spotify.answers({ status: 429, headers, body: { a: "é" } });
    expect(await get()).toEqual({
      status: 429,
      text: '{"a":"é"}',
      contentType: "application/json",
      retryAfter: 7,
      requestId: "r1",
    });
  });

  it("sends method, path and body", async () => {
    spotify.answers({});
    await send({ url: `${spotify.url}/x?y=1`, method: "POST", headers: { "x-a": "b" }, body: "hello" });
    expect(spotify.asked()).toMatchObject([{ method: "POST", path: "/x?y=1", body: "hello" }]);
  });

  it("never follows a redirect, which would send the token elsewhere", async () => {
    spotify.answers({ status: 302, headers: { location: `${spotify.url}/elsewhere` } });
    expect((await get()).status).toBe(302);
    expect(spotify.asked()).toHaveLength(1);
  });

  it.each(["reset", "cut"] as const)("throws when the connection is %s", async (reply) => {
    spotify.answers(reply);
    await expect(get()).rejects.toThrow();
  });

  it("throws when no server listens at the address", async () => {
    await expect(send({ url: "http://127.0.0.1:9/", method: "GET", headers: {} })).rejects.toThrow();
  });

  it("rejects a body of more than 8 MiB", async () => {
    spotify.answers({ body: "x".repeat(8 * 1024 * 1024 + 1) });
    await expect(get()).rejects.toThrow("answer too large");
    spotify.answers({ body: "x".repeat(8 * 1024 * 1024) });
    expect((await get()).text).toHaveLength(8 * 1024 * 1024);
  });

  it("stops when its signal aborts", async () => {
    const stop = new AbortController();
    spotify.answers(async () => {
      stop.abort(new Error("enough"));
      return new Promise(() => {});
    });
    const pending = send({ url: spotify.url, method: "GET", headers: {}, signal: stop.signal });
    await expect(pending).rejects.toThrow("enough");
  });
});
