import { customFetch, type NextAuthConfig } from "next-auth";
import Spotify from "next-auth/providers/spotify";
import { env } from "../../env";
import { log } from "../../log";
import { createAuthJsFetch } from "../../spotify/authjs-fetch";
import { accountsUrls } from "../../spotify/token-endpoint";
import { type LoginFailure, profileToLoginError, toLoginError } from "../login-errors";
import { readLoginProfile } from "../login-profile";
import { toInternalPath } from "../redirects";
import { DEFAULT_FEATURES, scopeParameter } from "../scopes";
import {
  COOKIE_MAX_AGE_MS,
  IDLE_TIMEOUT_MS,
  isSecure,
  parseSession,
  sessionCookieName,
} from "../session-cookie";
import { createSession, refreshSession } from "../session-lifecycle";
import { revokeSession } from "../session-revocation";

/** Names of the cookies Auth.js works with. A login's own are packed into one by `transaction.ts`. */
export function authCookieName(name: "callback" | "csrf" | "pkce" | "state"): string {
  return isSecure() ? `__Host-tonearm.${name}` : `tonearm.${name}`;
}

function cookie(name: string) {
  return { name, options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() } };
}

/**
 * Spotify's consent page is always shown. A silent login would give tokens whose six months began at some earlier consent
 * that nothing tells of, and the end would come unannounced.
 */
function spotifyProvider(trace: LoginFailure) {
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
        trace.login = { reason: profileToLoginError(profile.failure), retryAfter: profile.retryAfter };
        return {};
      },
    },
    profile: ({ id }) => ({ id }),
    checks: ["pkce", "state"],
    [customFetch]: createAuthJsFetch((failure) => {
      const retryAfter = failure.kind === "transient" ? failure.retryAfter : undefined;
      trace.login = { reason: toLoginError(failure), retryAfter };
    }),
  });
}

function callbacks(trace: LoginFailure): NonNullable<NextAuthConfig["callbacks"]> {
  return {
    // Without an id Auth.js would make one up and sign in a person who does not exist.
    signIn: ({ profile }) => typeof profile?.id === "string" && profile.id.length > 0,
    jwt: ({ token, account }) => (account ? createSession(account) : refreshSession(token, trace)),
    session({ session, token }) {
      const current = parseSession(token);
      return { expires: session.expires, ...(current && { user: { id: current.uid } }) };
    },
    redirect: ({ url, baseUrl }) => `${baseUrl}${toInternalPath(url)}`,
  };
}

/**
 * Auth.js as this app uses it.
 * @param trace collects what Auth.js would hide; one a request.
 */
export function authConfig(trace: LoginFailure): NextAuthConfig {
  return {
    secret: env().AUTH_SECRET,
    basePath: "/api/auth",
    trustHost: true,
    session: { strategy: "jwt", maxAge: IDLE_TIMEOUT_MS / 1000 },
    jwt: { maxAge: COOKIE_MAX_AGE_MS / 1000 },
    pages: { signIn: "/login", error: "/login", signOut: "/settings" },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: cookie(sessionCookieName()),
      callbackUrl: cookie(authCookieName("callback")),
      csrfToken: cookie(authCookieName("csrf")),
      pkceCodeVerifier: cookie(authCookieName("pkce")),
      state: cookie(authCookieName("state")),
    },
    providers: [spotifyProvider(trace)],
    callbacks: callbacks(trace),
    events: {
      async signOut(message) {
        const session = "token" in message ? parseSession(message.token) : null;
        if (session) await revokeSession(session);
      },
    },
    logger: {
      error: (error) => log.warn({ type: error.name }, "auth.js reports an error"),
      warn: (code) => log.debug({ code }, "auth.js warns"),
      debug: () => {},
    },
  };
}
