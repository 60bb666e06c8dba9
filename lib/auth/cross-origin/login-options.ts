import type { z } from "zod";
import { ApiError, type RejectionCode } from "../../api/errors";
import { authQuery } from "../../api/params";
import type { Feature } from "../../api/types";
import type { modes } from "./sealed-values";

/** The options of a login from another origin. */
export type LoginOptions = {
  mode: (typeof modes)[number];
  /** The page of the other origin that the user returns to. */
  returnTo: string;
  /** The requested features. Null means the default features of every login. */
  features: Feature[] | null;
  showDialog: boolean;
};

/** The sealed `state` in the URL contains it, as ASCII. */
const MAX_RETURN_TO_CHARS = 512;

const { mode: modeSchema, returnTo: returnToSchema, scopes, showDialog } = authQuery.shape;

function parse<T extends z.ZodType>(schema: T, text: string | null, code: RejectionCode): z.output<T> {
  const result = schema.safeParse(text ?? undefined);
  if (!result.success) throw new ApiError(code);
  return result.data;
}

/** Accepts only a page of the caller's origin (RFC 9700 section 4.11.1). */
function parseReturnTo(text: string | null, origin: string): URL {
  const url = URL.parse(parse(returnToSchema, text, "bad_return_to") ?? `${origin}/`);
  const isAllowed = url?.origin === origin && !url.username && !url.password && !url.hash;
  if (!url || !isAllowed || url.href.length > MAX_RETURN_TO_CHARS) throw new ApiError("bad_return_to");
  return url;
}

/**
 * Parses the login options `mode`, `returnTo`, `scopes` and `showDialog`. Defaults: a redirect, the root page
 * of the origin, the default features, and the dialog shown.
 * @throws ApiError `bad_mode`, `bad_return_to`, `bad_scopes`, `bad_show_dialog`.
 */
export function parseLoginOptions(query: URLSearchParams, origin: string): LoginOptions {
  const mode = parse(modeSchema, query.get("mode"), "bad_mode");
  const returnTo = parseReturnTo(query.get("returnTo"), origin);
  // In this mode the page is Spotify's redirect URI, and Spotify refuses http://localhost (Spotify docs:
  // concepts/redirect_uri).
  if (mode === "code" && returnTo.protocol === "http:" && returnTo.hostname === "localhost")
    throw new ApiError("bad_return_to");
  return {
    mode,
    returnTo: returnTo.href,
    features: parse(scopes, query.get("scopes"), "bad_scopes") ?? null,
    showDialog: parse(showDialog, query.get("showDialog"), "bad_show_dialog") === "true",
  };
}
