import { describe, expect, it } from "vitest";
import { CROSS_ORIGIN, ORIGIN, OTHER_CROSS_ORIGIN } from "@/lib/testing/stub-env";
import { corsHeaders, isAllowedOrigin, preflightResponse } from "./cors";

const strangers = [
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

function sharing(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith("access-control")));
}

describe("an answer", () => {
  it.each([CROSS_ORIGIN, OTHER_CROSS_ORIGIN])("may be read by %s, which is listed, by name", (origin) => {
    expect(isAllowedOrigin(origin)).toBe(true);
    expect(corsHeaders(origin)).toEqual({
      vary: "Origin",
      "access-control-allow-origin": origin,
      "access-control-allow-credentials": "true",
      "access-control-expose-headers": "retry-after, server-timing, x-request-id",
    });
  });

  it.each(strangers)("says nothing to %j but that it depends on who asks", (origin) => {
    expect(isAllowedOrigin(origin)).toBe(false);
    expect(corsHeaders(origin)).toEqual({ vary: "Origin" });
  });
});

describe("the answer beforehand", () => {
  it("names methods and headers to a listed front end, for two hours", () => {
    const response = preflightResponse(CROSS_ORIGIN);
    expect(response.status).toBe(204);
    expect(sharing(response.headers)).toMatchObject({
      "access-control-allow-origin": CROSS_ORIGIN,
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
      "access-control-allow-headers": "authorization, content-type, x-requested-with",
      "access-control-max-age": "7200",
    });
  });

  it.each(strangers)("allows %j nothing", (origin) => {
    const response = preflightResponse(origin);
    expect(response.status).toBe(204);
    expect(sharing(response.headers)).toEqual({});
    expect(response.headers.get("vary")).toBe("Origin");
  });
});
