import type { Page } from "@playwright/test";

/** Holds back what a page asks of an address, until the function is called that it gives. @param options as `page.route` takes them. */
export async function delayRequest(
  page: Page,
  url: string | RegExp,
  options: { times?: number } = {},
): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(url, (route) => held.then(() => route.continue()), options);
  return release;
}
