import type { Page } from "@playwright/test";
import { DAY_MS } from "./time";

/** Returns the time six calendar months later, when a consent ends. The last day of a month stays the last day of a month. */
export function sixMonthsAfter(at: number): number {
  const end = new Date(at);
  const month = end.getUTCMonth() + 6;
  end.setUTCMonth(month);
  while (end.getUTCMonth() !== month % 12) end.setUTCDate(end.getUTCDate() - 1);
  return end.getTime();
}

/**
 * Lets time pass with a visit every 20 days, which keeps the session from becoming idle.
 * @param page of a browser that is logged in; it must not poll meanwhile.
 */
export async function passTimeWithRequests(
  ms: number,
  { page, url, passTime }: { page: Page; url: string; passTime: (ms: number) => Promise<void> },
): Promise<void> {
  for (let left = ms; left > 0; left -= 20 * DAY_MS) {
    await passTime(Math.min(left, 20 * DAY_MS));
    const response = await page.request.get(`${url}/settings`, { maxRedirects: 0 });
    if (response.status() !== 200)
      throw new Error(`${left / DAY_MS} days before the end: ${response.status()}`);
  }
}
