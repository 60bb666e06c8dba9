import { describe, expect, it } from "vitest";
import { SpotifyError, toSpotifyError } from "./errors";

function json(status: number, message: string, reason?: string) {
  return { status, text: JSON.stringify({ error: { status, message, reason } }) };
}

const OWNER =
  "Active premium subscription required for the owner of the app. When the subscription status changes, it can take a few hours before requests are allowed again.";

// The rows of the platform sheet's table of errors, and what else has been seen.
describe.each([
  ["invalid_response", json(400, "Invalid limit")],
  ["invalid_response", json(400, "Missing required field: uris")],
  ["not_found", json(400, "invalid id")],
  ["not_found", json(400, "Invalid base62 id")],
  ["unauthorized", json(401, "The access token expired")],
  ["unauthorized", json(401, "Invalid access token")],
  ["unauthorized", json(401, "No token provided")],
  ["unauthorized", json(401, "Access token missing")],
  ["unauthorized", { status: 401, text: "" }],
  ["missing_scope", json(401, "Permissions missing")],
  ["missing_scope", json(403, "Insufficient client scope")],
  ["forbidden_contents", json(403, "Forbidden")],
  ["forbidden_contents", { status: 403, text: "" }],
  ["forbidden_contents", { status: 403, text: "<html>403 Forbidden</html>" }],
  ["owner_not_premium", { status: 403, text: OWNER }],
  ["owner_not_premium", json(403, OWNER)],
  ["not_invited", { status: 403, text: "User not registered in the Developer Dashboard" }],
  ["not_invited", json(403, "User not registered in the Developer Dashboard")],
  [
    "not_invited",
    {
      status: 403,
      text: "Check settings on developer.spotify.com/dashboard, the user may not be registered.",
    },
  ],
  ["premium_required", json(403, "Player command failed: Premium required", "PREMIUM_REQUIRED")],
  ["no_active_device", json(404, "Player command failed: No active device found", "NO_ACTIVE_DEVICE")],
  ["not_found", json(404, "Resource not found")],
  ["not_found", json(404, "Service not found")],
  ["not_found", { status: 404, text: "" }],
  ["quota_exceeded", json(429, "Too many requests", "QUOTA_EXCEEDED")],
  ["rate_limited", json(429, "API rate limit exceeded")],
  ["rate_limited", { status: 429, text: "Too many requests" }],
  ["rate_limited", { status: 429, text: "" }],
  ["unavailable", json(500, "Server error")],
  ["unavailable", { status: 502, text: "Bad gateway." }],
  ["unavailable", { status: 503, text: "<html>upstream connect error</html>" }],
  ["unavailable", { status: 504, text: "" }],
  ["unavailable", { status: 408, text: "" }],
  ["invalid_response", { status: 204, text: "" }],
  ["invalid_response", { status: 302, text: "" }],
  ["invalid_response", { status: 418, text: "teapot" }],
] as const)("%s", (code, answer) => {
  it(`stands for ${answer.status} ${answer.text.slice(0, 60)}`, () => {
    expect(toSpotifyError(answer).code).toBe(code);
  });
});

describe("toSpotifyError", () => {
  it.each(["null", "[]", "7", '"text"', "{}", '{"error":null}', '{"error":"x"}', '{"error":{"message":7}}'])(
    "is not thrown off by the body %s",
    (text) => {
      expect(toSpotifyError({ status: 403, text }).code).toBe("forbidden_contents");
    },
  );

  it("keeps status, wait and id, and repeats nothing of what Spotify said", () => {
    const error = toSpotifyError({ status: 429, text: "secret words", retryAfter: 9, requestId: "r1" });
    expect(error).toBeInstanceOf(SpotifyError);
    expect(error).toMatchObject({ status: 429, retryAfter: 9, requestId: "r1", name: "SpotifyError" });
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain("secret words");
  });
});

describe("SpotifyError", () => {
  it("is known by what another bundle's copy of it throws", () => {
    class Copy extends Error {
      override readonly name = "SpotifyError";
    }
    expect(new Copy()).toBeInstanceOf(SpotifyError);
    expect(new Error("spotify: unavailable")).not.toBeInstanceOf(SpotifyError);
    expect({ name: "SpotifyError" }).not.toBeInstanceOf(SpotifyError);
  });
});
