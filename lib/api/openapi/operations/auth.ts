import { callbackBody, emptyBody } from "../../bodies";
import { authQuery } from "../../params";
import {
  authSchema,
  loggedInSchema,
  loggedOutSchema,
  renewedSchema,
  sessionSchema,
} from "../../schemas/auth";
import { profile } from "../examples";
import type { Operation } from "../operation";

const group = "Login";

const expiresAt = "2026-11-26T08:30:00.000Z";
const bearer = "tonearm_Fe26.2*1*";
const transaction = "Fe26.2*1*";
const user = { id: "ida", name: profile.name, image: null };

export const authOperations = {
  getAuth: {
    method: "GET",
    path: "/auth",
    group,
    open: true,
    summary: "Returns the logged-in user, or the URL to log in.",
    query: authQuery,
    answer: authSchema,
    errors: ["bad_mode", "bad_return_to", "bad_scopes", "bad_show_dialog"],
    examples: {
      query: { mode: "redirect" },
      answer: {
        status: "unauthenticated",
        authUrl: "https://accounts.spotify.com/authorize?response_type=code",
        transaction,
      },
    },
  },
  finishAuth: {
    method: "POST",
    path: "/auth/callback",
    group,
    open: true,
    unmarked: true,
    summary:
      "Completes a login. The session is a cookie on the app's own site, a bearer on every other site.",
    body: callbackBody,
    answer: loggedInSchema,
    errors: [
      "missing_code",
      "access_denied",
      "login_failed",
      "invalid_transaction",
      "expired_transaction",
      "used_transaction",
      "state_mismatch",
      "code_refused",
      "busy",
      "spotify_unavailable",
    ],
    otherwise: [{ code: "foreign_origin", status: 400 }],
    examples: {
      body: { code: "AQB…", state: "…", transaction },
      answer: { status: "authentication_successful", user, bearer, expiresAt },
    },
  },
  getSession: {
    method: "GET",
    path: "/auth/session",
    group,
    summary: "Returns the logged-in user, the granted features, and when session and consent end.",
    answer: sessionSchema,
    examples: {
      answer: { user, features: ["playlists", "top"], expiresAt, consentEndsAt: "2027-05-25T08:30:00.000Z" },
    },
  },
  renewBearer: {
    method: "POST",
    path: "/auth/renew",
    group,
    summary: "Replaces the bearer of the request with a new one. Cookies are renewed automatically.",
    body: emptyBody,
    answer: renewedSchema,
    examples: { body: {}, answer: { bearer, expiresAt } },
  },
  logOut: {
    method: "POST",
    path: "/auth/logout",
    group,
    open: true,
    summary: "Ends the session of the request, with all its cookies and bearers.",
    body: emptyBody,
    answer: loggedOutSchema,
    examples: { body: {}, answer: { status: "signed_out" } },
  },
} as const satisfies Record<string, Operation>;
