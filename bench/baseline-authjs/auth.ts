import NextAuth from "next-auth";
import type { JWT } from "next-auth/jwt";
import Spotify from "next-auth/providers/spotify";

const accounts = process.env.SPOTIFY_ACCOUNTS_URL;

type TokenResponse = { access_token: string; expires_in: number; refresh_token?: string };

async function requestTokens(refreshToken: string): Promise<TokenResponse> {
  const response = await fetch(`${accounts}/api/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.AUTH_SPOTIFY_ID ?? "",
      client_secret: process.env.AUTH_SPOTIFY_SECRET ?? "",
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    }),
  });
  const tokens: TokenResponse = await response.json();
  if (!response.ok) throw new Error(`status ${response.status}`);
  return tokens;
}

/** As in the guide, a failure is recorded in the otherwise unchanged token. */
async function refresh(token: JWT): Promise<JWT> {
  try {
    const tokens = await requestTokens(String(token.refreshToken));
    return {
      ...token,
      accessToken: tokens.access_token,
      expiresAt: Math.floor(Date.now() / 1000 + tokens.expires_in),
      refreshToken: tokens.refresh_token ?? token.refreshToken,
    };
  } catch {
    return { ...token, error: "RefreshTokenError" };
  }
}

export const { handlers, auth } = NextAuth({
  trustHost: true,
  providers: [
    Spotify({
      issuer: accounts,
      authorization: { url: `${accounts}/authorize`, params: { scope: "user-read-email" } },
      token: `${accounts}/api/token`,
      userinfo: `${process.env.SPOTIFY_API_URL}/me`,
    }),
  ],
  callbacks: {
    jwt({ token, account }) {
      if (account) {
        const { access_token: accessToken, expires_at: expiresAt, refresh_token: refreshToken } = account;
        return { ...token, accessToken, expiresAt, refreshToken };
      }
      return Date.now() < Number(token.expiresAt) * 1000 ? token : refresh(token);
    },
    session: ({ session, token }) => ({ ...session, accessToken: token.accessToken, error: token.error }),
  },
});
