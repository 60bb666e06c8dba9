import { ApiError } from "../../api/errors";
import type { Feature } from "../../api/types";
import { isFeature } from "../scopes";
import { modes } from "./transaction";

/** How a front end wants somebody logged in. */
export type LoginOptions = {
  mode: (typeof modes)[number];
  /** Where the person comes back to: a page of the front end's own. */
  returnTo: string;
  /** What it cannot do without; null where it did not say, which means: what every login asks for. */
  features: Feature[] | null;
  showDialog: boolean;
};

/** Characters; a `state` holds it, sealed, and stands in addresses. */
const MOST = 512;

function parseMode(text: string | null): LoginOptions["mode"] {
  const mode = modes.find((known) => known === (text ?? "redirect"));
  if (!mode) throw new ApiError("bad_mode");
  return mode;
}

/** A page of the caller's own, and of nobody else's (RFC 9700 section 4.11.1). */
function parseReturnTo(text: string | null, origin: string): URL {
  const url = URL.parse(text ?? `${origin}/`);
  const fits = url?.origin === origin && !url.username && !url.password && !url.hash;
  if (!url || !fits || url.href.length > MOST) throw new ApiError("bad_return_to");
  return url;
}

function parseFeatures(text: string | null): Feature[] | null {
  if (text === null) return null;
  const asked = text.split(",").map((name) => name.trim());
  if (!asked.every(isFeature)) throw new ApiError("bad_scopes");
  return asked;
}

function parseShowDialog(text: string | null): boolean {
  if (text !== null && text !== "true" && text !== "false") throw new ApiError("bad_show_dialog");
  return text !== "false";
}

/**
 * Reads what a front end asks for: `mode`, `returnTo`, `scopes`, `showDialog`. What it leaves out is: the whole page
 * redirected, its front page, what every login asks for, the dialog shown.
 * @throws ApiFault `bad_mode`, `bad_return_to`, `bad_scopes`, `bad_show_dialog`.
 */
export function parseLoginOptions(query: URLSearchParams, origin: string): LoginOptions {
  const mode = parseMode(query.get("mode"));
  const returnTo = parseReturnTo(query.get("returnTo"), origin);
  // There the page is Spotify's redirect URI, and Spotify takes no http://localhost (Spotify docs: concepts/redirect_uri).
  if (mode === "code" && returnTo.protocol === "http:" && returnTo.hostname === "localhost")
    throw new ApiError("bad_return_to");
  return {
    mode,
    returnTo: returnTo.href,
    features: parseFeatures(query.get("scopes")),
    showDialog: parseShowDialog(query.get("showDialog")),
  };
}
