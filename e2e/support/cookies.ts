import type { BrowserContext } from "@playwright/test";

const NAME = "tonearm.session";

/** A browser's session cookie as a request header has it. */
export async function sessionCookie(context: BrowserContext, url: string): Promise<string> {
  const cookie = (await context.cookies(url)).find(({ name }) => name === NAME);
  return `${NAME}=${cookie?.value ?? ""}`;
}

/** The session cookie that an answer sets, if it does. */
export function setSessionCookie(answer: Response): string | undefined {
  const line = answer.headers.getSetCookie().find((text) => text.startsWith(`${NAME}=`));
  return line?.split(";")[0];
}
