import { customFetch, type NextAuthConfig } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import Spotify from "next-auth/providers/spotify";
import { usesHttps } from "../../config-check";
import { cookieName } from "../../cookie-names";
import { env } from "../../env";
import { log } from "../../log";
import { accountsUrls, createAuthJsFetch } from "../../spotify/token-endpoint";
import { type LoginFailure, profileToLoginReason, toLoginReason } from "../login-errors";
import { createSession, readLoginProfile } from "../login-session";
import { toInternalPath } from "../redirects";
import { DEFAULT_FEATURES, scopeParameter } from "../scopes";
import {
  COOKIE_MAX_AGE_MS,
  cookieAttributes,
  IDLE_TIMEOUT_MS,
  parseSession,
  type Session,
  sessionSalt,
} from "../session-cookie";
import { refreshSession } from "../session-lifecycle";
import { revokeSession } from "../session-validity";

/** What happened inside Auth.js during one request. Its own responses only say "error". */
export type LoginTrace = { failure?: LoginFailure };

function cookie(name: string) {
  return { name: cookieName(name), options: cookieAttributes() };
}

/**
 * Always shows Spotify's consent page. A silent login would return tokens whose six months began at an
 * earlier, unknown consent, so Tonearm could not announce its end.
 */
function spotifyProvider(trace: LoginTrace) {
  const { issuer, authorize, token } = accountsUrls();
  return Spotify({
    clientId: env().AUTH_SPOTIFY_ID,
    clientSecret: env().AUTH_SPOTIFY_SECRET,
    issuer,
    authorization: {
      url: authorize,
      params: { scope: scopeParameter(DEFAULT_FEATURES), show_dialog: "true" },
    },
    token,
    userinfo: {
      async request({ tokens }: { tokens: { access_token?: string } }) {
        const profile = await readLoginProfile(tokens.access_token ?? "");
        if ("uid" in profile) return { id: profile.uid };
        trace.failure = { reason: profileToLoginReason(profile.failure), retryAfter: profile.retryAfter };
        return {};
      },
    },
    profile: ({ id }) => ({ id }),
    checks: ["pkce", "state"],
    // In a preview Spotify returns to production, so the exchange must name that redirect URI (RFC 6749 section 4.1.3).
    // Auth.js would also relay, without a list of origins: only this setting of it is used.
    ...(env().LOGIN_RELAY_URL && {
      redirectProxyUrl: `${env().LOGIN_RELAY_URL?.origin}/api/auth`,
    }),
    [customFetch]: createAuthJsFetch((failure) => {
      const retryAfter = failure.kind === "transient" ? failure.retryAfter : undefined;
      trace.failure = { reason: toLoginReason(failure), retryAfter };
    }),
  });
}

/** Returns the claims of a session, refreshed if due, or null if it has ended. */
async function refreshClaims(claims: unknown): Promise<Session | null> {
  const session = parseSession(claims);
  const result = session && (await refreshSession(session));
  return result?.kind === "active" ? result.session : null;
}

function callbacks(): NonNullable<NextAuthConfig["callbacks"]> {
  return {
    // Without an id Auth.js would invent one and sign in a user that does not exist.
    signIn: ({ profile }) => typeof profile?.id === "string" && profile.id.length > 0,
    jwt: ({ token, account }) => (account ? createSession(account) : refreshClaims(token)),
    session({ session, token }) {
      const current = parseSession(token);
      return { expires: session.expires, ...(current && { user: { id: current.uid } }) };
    },
    redirect: ({ url, baseUrl }) => `${baseUrl}${toInternalPath(url)}`,
  };
}

/**
 * Returns the Auth.js configuration of one request.
 * @param trace collects what Auth.js hides; one per request.
 */
export function authConfig(trace: LoginTrace): NextAuthConfig {
  return {
    secret: env().AUTH_SECRET,
    basePath: "/api/auth",
    trustHost: true,
    session: { strategy: "jwt", maxAge: IDLE_TIMEOUT_MS / 1000 },
    jwt: {
      maxAge: COOKIE_MAX_AGE_MS / 1000,
      encode: (session) => encode({ ...session, salt: sessionSalt() }),
      decode: (session) => decode({ ...session, salt: sessionSalt() }),
    },
    pages: { signIn: "/login", error: "/login", signOut: "/settings" },
    useSecureCookies: usesHttps(),
    cookies: {
      sessionToken: cookie("session"),
      callbackUrl: cookie("callback"),
      csrfToken: cookie("csrf"),
      pkceCodeVerifier: cookie("pkce"),
      state: cookie("state"),
    },
    providers: [spotifyProvider(trace)],
    callbacks: callbacks(),
    events: {
      async signOut(message) {
        const session = "token" in message ? parseSession(message.token) : null;
        if (session) await revokeSession(session);
      },
    },
    logger: {
      error: (error) => log.warn({ type: error.name }, "auth.js error"),
      warn: (code) => log.debug({ code }, "auth.js warns"),
      debug: () => {},
    },
  };
}
