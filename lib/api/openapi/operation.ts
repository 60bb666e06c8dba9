import type { z } from "zod";
import type { ErrorCode } from "../errors";
import type { Feature } from "../types";

export type Method = "GET" | "PUT" | "POST" | "PATCH" | "DELETE";

/** Groups of operations, in the document's order. */
export const groups = {
  Login: "Log in, find out who is logged in, log out.",
  Listening: "The user's profile, recent plays and top lists.",
  Playlists: "The user's playlists and their details.",
  "Playlist items": "The tracks and episodes of a playlist.",
  Library: "What the user has saved or follows.",
  "Search, artists, albums and tracks": "Music in Spotify's catalog.",
  "Shows and audiobooks": "Shows, their episodes, and audiobooks.",
  Player: "What is playing, where, and commands.",
} as const;

/** One operation of the JSON API. These same schemas validate its requests and responses. */
export type Operation = {
  method: Method;
  /** Below `/api/v1`, parameters in braces. */
  path: `/${string}`;
  group: keyof typeof groups;
  /** One sentence. */
  summary: string;
  /** Needs no session. */
  open?: boolean;
  /** Needs no `X-Requested-With`, although it is not a `GET`. */
  unmarked?: boolean;
  /** Feature that the user must have granted. */
  feature?: Feature;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Absent: 204, no body. */
  answer?: z.ZodType;
  /** The response is a stream of JSON lines; the schema describes each line. */
  lines?: boolean;
  /** The response is a file of one of these MIME types; the schema describes its text. */
  files?: readonly string[];
  /** Codes in addition to those of every operation of its kind. */
  errors?: readonly ErrorCode[];
  /** Codes with a status other than their default. */
  otherwise?: readonly { code: ErrorCode; status: number }[];
  /** A test validates them against the schemas. */
  examples: { query?: Record<string, string | number>; body?: unknown; answer?: unknown };
};

/** Codes caused by the session, the app or Spotify. */
const COMMON_CODES: readonly ErrorCode[] = [
  "unauthorized",
  "invalid_bearer",
  "expired_bearer",
  "revoked_bearer",
  "foreign_origin",
  "not_invited",
  "not_found",
  "renewing",
  "too_many",
  "rate_limited",
  "quota_exceeded",
  "unavailable",
  "owner_not_premium",
  "misconfigured",
  "invalid_response",
  "internal",
];

/** Codes of what Spotify may refuse in any of its answers. */
const SPOTIFY_CODES: readonly ErrorCode[] = ["missing_scope", "forbidden_contents"];

const BODY_CODES: readonly ErrorCode[] = ["bad_request", "not_json", "too_large"];

/** Returns whether an operation needs the CSRF header. */
export function requiresCsrfHeader({ method, unmarked }: Operation): boolean {
  return method !== "GET" && !unmarked;
}

/** Returns all error codes of an operation. */
export function errorCodes(operation: Operation): ErrorCode[] {
  const { method, group, query, errors = [] } = operation;
  return [
    ...new Set<ErrorCode>([
      ...(query ? (["bad_request"] as const) : []),
      ...(method === "GET" ? [] : BODY_CODES),
      ...(requiresCsrfHeader(operation) ? (["foreign_request"] as const) : []),
      ...(group === "Login" ? [] : SPOTIFY_CODES),
      ...errors,
      ...COMMON_CODES,
    ]),
  ];
}
