import NextAuth from "next-auth";
import type { JWT } from "next-auth/jwt";
import Spotify from "next-auth/providers/spotify";

const accounts = process.env.SPOTIFY_ACCOUNTS_URL;

type TokenAnswer = { access_token: string; expires_in: number; refresh_token?: string };

async function askForTokens(refreshToken: string): Promise<TokenAnswer> {
  const response = await fetch(`${accounts}/api/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.AUTH_SPOTIFY_ID ?? "",
      client_secret: process.env.AUTH_SPOTIFY_SECRET ?? "",
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    }),
  });
  const answer: TokenAnswer = await response.json();
  if (!response.ok) throw new Error(`status ${response.status}`);
  return answer;
}

/** As the guide has it: a failure is noted in the token, and the token goes on as it was. */
async function renew(token: JWT): Promise<JWT> {
  try {
    const answer = await askForTokens(String(token.refreshToken));
    return {
      ...token,
      accessToken: answer.access_token,
      expiresAt: Math.floor(Date.now() / 1000 + answer.expires_in),
      refreshToken: answer.refresh_token ?? token.refreshToken,
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
      return Date.now() < Number(token.expiresAt) * 1000 ? token : renew(token);
    },
    session: ({ session, token }) => ({ ...session, accessToken: token.accessToken, error: token.error }),
  },
});
