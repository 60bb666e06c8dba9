import { describe, expect, it } from "vitest";
import { type FailedResponse, SpotifyError, type SpotifyErrorCode, toSpotifyError } from "./errors";

function json(status: number, message: string, reason?: string): FailedResponse {
  return { status, text: JSON.stringify({ error: { status, message, reason } }) };
}

const OWNER =
  "Active premium subscription required for the owner of the app. When the subscription status changes, it can take a few hours before requests are allowed again.";
const UNREGISTERED = "User not registered in the Developer Dashboard";
const CHECK_SETTINGS = "Check settings on developer.spotify.com/dashboard, the user may not be registered.";

type Row = [row: string, code: SpotifyErrorCode, answers: FailedResponse[]];

/** Returns the same message as JSON, as text and within HTML: Spotify is known to send each. */
function anyBody(status: number, message: string, reason?: string): FailedResponse[] {
  const body = reason ? `${message} (${reason})` : message;
  return [
    json(status, message, reason),
    { status, text: body },
    { status, text: `<!doctype html><html><body><h1>${status}</h1><p>${body}</p></body></html>` },
  ];
}

/** Returns responses whose bodies contain no message. */
function withoutMessage(status: number, more: { retryAfter?: number } = {}): FailedResponse[] {
  return ["", "<html></html>", "{}", "null", "[]", '{"error":"x"}'].map((text) => ({
    status,
    text,
    ...more,
  }));
}

const PLATFORM_SHEET: Row[] = [
  ["400 invalid id", "not_found", [...anyBody(400, "invalid id"), json(400, "Invalid base62 id")]],
  ["400 Invalid limit", "invalid_response", anyBody(400, "Invalid limit")],
  ["400 Missing required field: uris", "invalid_response", anyBody(400, "Missing required field: uris")],
  ["400 without a message", "invalid_response", withoutMessage(400)],
  ["401 The access token expired", "unauthorized", anyBody(401, "The access token expired")],
  ["401 Invalid access token", "unauthorized", anyBody(401, "Invalid access token")],
  ["401 No token provided", "unauthorized", anyBody(401, "No token provided")],
  ["401 Permissions missing", "missing_scope", anyBody(401, "Permissions missing")],
  ["401 Access token missing", "unauthorized", anyBody(401, "Access token missing")],
  ["401 without a message", "unauthorized", withoutMessage(401)],
  ["403 Insufficient client scope", "missing_scope", anyBody(403, "Insufficient client scope")],
  ["403 Forbidden", "forbidden_contents", anyBody(403, "Forbidden")],
  ["403 Playlist size limit reached", "playlist_full", anyBody(403, "Playlist size limit reached")],
  ["403 Active premium subscription required for the owner", "owner_not_premium", anyBody(403, OWNER)],
  ["403 User not registered in the Developer Dashboard", "not_invited", anyBody(403, UNREGISTERED)],
  ["403 the user may not be registered", "not_invited", anyBody(403, CHECK_SETTINGS)],
  [
    "403 Player command failed: Premium required, PREMIUM_REQUIRED",
    "premium_required",
    [
      ...anyBody(403, "Player command failed: Premium required", "PREMIUM_REQUIRED"),
      ...anyBody(403, "Player command failed: Premium required"),
    ],
  ],
  [
    "403 Restriction violated",
    "restricted",
    [json(403, "Player command failed: Restriction violated", "UNKNOWN")],
  ],
  [
    "403 Cannot control device volume",
    "restricted",
    [json(403, "Cannot control device volume", "VOLUME_CONTROL_DISALLOW")],
  ],
  ["403 without a message", "forbidden_contents", withoutMessage(403)],
  [
    "404 NO_ACTIVE_DEVICE",
    "no_active_device",
    anyBody(404, "Player command failed: No active device found", "NO_ACTIVE_DEVICE"),
  ],
  ["404 Device not found", "device_gone", anyBody(404, "Device not found")],
  ["404 Resource not found", "not_found", anyBody(404, "Resource not found")],
  ["404 Service not found", "not_found", anyBody(404, "Service not found")],
  ["404 without a message", "not_found", withoutMessage(404)],
  ["429 QUOTA_EXCEEDED", "quota_exceeded", anyBody(429, "Too many requests", "QUOTA_EXCEEDED")],
  ["429 API rate limit exceeded", "rate_limited", anyBody(429, "API rate limit exceeded")],
  ["429 Too many requests", "rate_limited", anyBody(429, "Too many requests")],
  ["429 without a message", "rate_limited", withoutMessage(429)],
  ["429 with a Retry-After of seconds", "rate_limited", withoutMessage(429, { retryAfter: 40 })],
  ["429 with a Retry-After of hours", "quota_exceeded", withoutMessage(429, { retryAfter: 61_389 })],
  ["500", "unavailable", [...anyBody(500, "Server error"), ...withoutMessage(500)]],
  ["502", "unavailable", [...anyBody(502, "Bad gateway."), ...withoutMessage(502)]],
  ["503", "unavailable", [...anyBody(503, "upstream connect error"), ...withoutMessage(503)]],
];

const OTHER_RESPONSES: Row[] = [
  ["504", "unavailable", withoutMessage(504)],
  ["408", "unavailable", withoutMessage(408)],
  ["204 where there should be a body", "invalid_response", withoutMessage(204)],
  ["302", "invalid_response", withoutMessage(302)],
  ["418", "invalid_response", withoutMessage(418)],
];

describe.each([
  ["a row of the platform sheet's table of errors", PLATFORM_SHEET],
  ["other observed responses", OTHER_RESPONSES],
] as const)("%s", (_, rows) => {
  it.each(rows)("%s is %s, in every body format", (_row, code, answers) => {
    for (const answer of answers) expect(toSpotifyError(answer).code, JSON.stringify(answer)).toBe(code);
  });
});

describe("toSpotifyError", () => {
  it.each(["null", "[]", "7", '"text"', "{}", '{"error":null}', '{"error":"x"}', '{"error":{"message":7}}'])(
    "handles the body %s",
    (text) => {
      expect(toSpotifyError({ status: 403, text }).code).toBe("forbidden_contents");
    },
  );

  it("keeps status, wait and id, and nothing of Spotify's message", () => {
    const error = toSpotifyError({ status: 429, text: "secret words", retryAfter: 9, requestId: "r1" });
    expect(error).toBeInstanceOf(SpotifyError);
    expect(error).toMatchObject({ status: 429, retryAfter: 9, requestId: "r1", name: "SpotifyError" });
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain("secret words");
  });
});

describe("SpotifyError", () => {
  it("recognizes the errors of another bundle's copy of the class", () => {
    class Copy extends Error {
      override readonly name = "SpotifyError";
    }
    expect(new Copy()).toBeInstanceOf(SpotifyError);
    expect(new Error("spotify: unavailable")).not.toBeInstanceOf(SpotifyError);
    expect({ name: "SpotifyError" }).not.toBeInstanceOf(SpotifyError);
  });
});
