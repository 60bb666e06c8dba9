// Import first: the modules below read the environment when they load.
import "./emulator";
import { NextRequest } from "next/server";
import { handleAuthRoute } from "@/lib/auth/authjs/routes";
import { startCrossOriginLogin } from "@/lib/auth/cross-origin/authorize";
import { type LoginOptions, parseLoginOptions } from "@/lib/auth/cross-origin/login-options";
import { decide } from "./emulator";
import { CROSS_ORIGIN, ORIGIN } from "./stub-env";

type StartedLogin = { authUrl: string; transaction: string };

/** Starts a login as a cross-origin client does. */
export function beginAs(options: Partial<LoginOptions> = {}, origin = CROSS_ORIGIN): Promise<StartedLogin> {
  return startCrossOriginLogin({ ...parseLoginOptions(new URLSearchParams(), origin), ...options }, origin);
}

/** Returns the response of this app to the browser that Spotify redirects back to it. */
export function returnFrom(address: string): Promise<Response> {
  const { pathname, search } = new URL(address);
  return handleAuthRoute(new NextRequest(new URL(pathname + search, ORIGIN)));
}

/** Returns the URL to which the page in that response redirects the browser. */
export async function ledTo(answer: Response): Promise<URL> {
  const url = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(await answer.text())?.[1] ?? "";
  return new URL(url.replaceAll("&amp;", "&"));
}

/** Logs in at Spotify and returns to the client. @returns what the client can then post. */
export async function comeBack({ authUrl, transaction }: StartedLogin, account = "premium") {
  const answer = await returnFrom(await decide(authUrl, { account }));
  const query = (await ledTo(answer)).searchParams;
  return { code: query.get("code") ?? "", state: query.get("state") ?? "", transaction };
}
