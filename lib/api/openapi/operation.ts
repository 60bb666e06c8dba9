import type { z } from "zod";
import type { ErrorCode } from "../route-handler";
import type { Feature } from "../types";

export type Method = "GET" | "PUT" | "POST" | "PATCH" | "DELETE";

/** One thing the JSON API does. What it takes is checked by these very schemas, and so is what it answers. */
export type Operation = {
  method: Method;
  /** Below `/api/v1`, parameters in braces. */
  path: `/${string}`;
  group: string;
  /** One sentence. */
  summary: string;
  /** It asks for no session. */
  open?: boolean;
  /** It asks for no `X-Requested-With`, though it is no `GET`. */
  unmarked?: boolean;
  /** What the person must have allowed. */
  feature?: Feature;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Absent: 204, no body. */
  answer?: z.ZodType;
  /** The answer comes as JSON lines, each of which the schema describes. */
  lines?: boolean;
  /** Beside those that every operation of its kind may answer with. */
  errors?: readonly ErrorCode[];
  /** Codes that come with another status than elsewhere. */
  otherwise?: readonly { code: ErrorCode; status: number }[];
  /** Checked against the schemas by a test. */
  examples: { query?: Record<string, string>; body?: unknown; answer?: unknown };
};

/** What the session, the app, and Spotify as it is may bring about. */
const ALWAYS: readonly ErrorCode[] = [
  "unauthorized",
  "invalid_bearer",
  "expired_bearer",
  "revoked_bearer",
  "foreign_origin",
  "not_invited",
  "not_found",
  "renewing",
  "rate_limited",
  "quota_exceeded",
  "unavailable",
  "owner_not_premium",
  "misconfigured",
  "invalid_response",
  "internal",
];

const BODY: readonly ErrorCode[] = ["bad_request", "not_json", "too_large", "too_many"];

/** Whether it must be shown that a script meant it. */
export function requiresCsrfHeader({ method, unmarked }: Operation): boolean {
  return method !== "GET" && !unmarked;
}

/** Every code an operation may answer with. */
export function errorCodes(operation: Operation): ErrorCode[] {
  const { method, feature, query, errors = [] } = operation;
  return [
    ...new Set<ErrorCode>([
      ...(query ? (["bad_request"] as const) : []),
      ...(method === "GET" ? [] : BODY),
      ...(requiresCsrfHeader(operation) ? (["foreign_request"] as const) : []),
      ...(feature ? (["missing_scope"] as const) : []),
      ...errors,
      ...ALWAYS,
    ]),
  ];
}
