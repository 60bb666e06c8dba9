import { describe, expect, it } from "vitest";
import { CROSS_ORIGIN, ORIGIN, OTHER_CROSS_ORIGIN } from "@/lib/testing/stub-env";
import { corsHeaders, isAllowedOrigin, preflightResponse } from "./cors";

const foreignOrigins = [
  null,
  "null",
  "*",
  "",
  ORIGIN,
  "https://evil.example",
  "https://front.example.evil.example",
  "https://evilfront.example",
  "https://sub.front.example",
  "https://front.example:8443",
  "https://front.example/",
  "https://FRONT.example",
  "http://front.example",
  `${CROSS_ORIGIN}, https://evil.example`,
  "http://localhost:5174",
];

function corsHeadersOf(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith("access-control")));
}

describe("the CORS headers of a response", () => {
  it.each([CROSS_ORIGIN, OTHER_CROSS_ORIGIN])("name the listed origin %s", (origin) => {
    expect(isAllowedOrigin(origin)).toBe(true);
    expect(corsHeaders(origin)).toEqual({
      vary: "Origin",
      "access-control-allow-origin": origin,
      "access-control-allow-credentials": "true",
      "access-control-expose-headers": "retry-after, server-timing, x-request-id",
    });
  });

  it.each(foreignOrigins)("hold only `Vary: Origin` for %j", (origin) => {
    expect(isAllowedOrigin(origin)).toBe(false);
    expect(corsHeaders(origin)).toEqual({ vary: "Origin" });
  });
});

describe("the preflight response", () => {
  it("allows methods and headers to a listed origin, for 2 hours", () => {
    const response = preflightResponse(CROSS_ORIGIN);
    expect(response.status).toBe(204);
    expect(corsHeadersOf(response.headers)).toMatchObject({
      "access-control-allow-origin": CROSS_ORIGIN,
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
      "access-control-allow-headers": "authorization, content-type, x-requested-with",
      "access-control-max-age": "7200",
    });
  });

  it.each(foreignOrigins)("allows nothing to %j", (origin) => {
    const response = preflightResponse(origin);
    expect(response.status).toBe(204);
    expect(corsHeadersOf(response.headers)).toEqual({});
    expect(response.headers.get("vary")).toBe("Origin");
  });
});
