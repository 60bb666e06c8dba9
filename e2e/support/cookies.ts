import type { BrowserContext } from "@playwright/test";

/** Returns the name of a cookie of the app at a URL without https, where it carries the port. */
export function cookieName(url: string, name: string): string {
  return `tonearm.${new URL(url).port}.${name}`;
}

/** Returns a browser's session cookie as a `Cookie` header. */
export async function sessionCookie(context: BrowserContext, url: string): Promise<string> {
  const name = cookieName(url, "session");
  const cookie = (await context.cookies(url)).find((one) => one.name === name);
  return `${name}=${cookie?.value ?? ""}`;
}

/** Returns the session cookie that a response sets, if any. */
export function setSessionCookie(response: Response): string | undefined {
  const line = response.headers.getSetCookie().find((text) => /^tonearm\.\d+\.session=/.test(text));
  return line?.split(";")[0];
}
