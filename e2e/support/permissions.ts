import type { Page } from "@playwright/test";
import { createHttpSession } from "./http-session";

/** Logs in with permissions that a login does not ask for by itself. */
export async function logInWith(page: Page, url: string, features: readonly string[]): Promise<void> {
  const visitor = createHttpSession(url);
  await visitor.logIn();
  for (const feature of features)
    await visitor.logIn("premium", { path: "/login/spotify", form: { next: "/settings", feature } });
  await page.context().addCookies(visitor.jar().map((cookie) => ({ ...cookie, url })));
}
