// First, for the modules below read the environment as they load.
import "./emulator";
import { NextRequest } from "next/server";
import { handleAuthRoute } from "@/lib/auth/authjs/routes";
import { startCrossOriginLogin } from "@/lib/auth/cross-origin/authorize";
import { type LoginOptions, parseLoginOptions } from "@/lib/auth/cross-origin/login-options";
import { decide } from "./emulator";
import { CROSS_ORIGIN, ORIGIN } from "./stub-env";

type Begun = { authUrl: string; transaction: string };

/** Begins a login as a front end does. */
export function beginAs(options: Partial<LoginOptions> = {}, origin = CROSS_ORIGIN): Promise<Begun> {
  return startCrossOriginLogin({ ...parseLoginOptions(new URLSearchParams(), origin), ...options }, origin);
}

/** What this app answers to the browser that Spotify sends back to it. */
export function returnFrom(address: string): Promise<Response> {
  const { pathname, search } = new URL(address);
  return handleAuthRoute(new NextRequest(new URL(pathname + search, ORIGIN)));
}

/** Where the browser is led on to by that answer, which is a page. */
export async function ledTo(answer: Response): Promise<URL> {
  const url = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(await answer.text())?.[1] ?? "";
  return new URL(url.replaceAll("&amp;", "&"));
}

/** Goes through Spotify and back. @returns what a front end may post then. */
export async function comeBack({ authUrl, transaction }: Begun, account = "premium") {
  const answer = await returnFrom(await decide(authUrl, { account }));
  const query = (await ledTo(answer)).searchParams;
  return { code: query.get("code") ?? "", state: query.get("state") ?? "", transaction };
}
