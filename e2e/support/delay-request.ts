import type { Page } from "@playwright/test";

/** Delays requests of a page to a URL until the returned function is called. @param options as `page.route` takes them. */
export async function delayRequest(
  page: Page,
  url: string | RegExp,
  options: { times?: number } = {},
): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(url, (route) => released.then(() => route.continue()), options);
  return release;
}
