import type { Page } from "@playwright/test";

export const DAY = 86_400_000;

/** The moment six calendar months after another, the life of a consent. The last of a month stays the last of a month. */
export function sixMonthsAfter(at: number): number {
  const end = new Date(at);
  const month = end.getUTCMonth() + 6;
  end.setUTCMonth(month);
  while (end.getUTCMonth() !== month % 12) end.setUTCDate(end.getUTCDate() - 1);
  return end.getTime();
}

/**
 * Lets time pass with a visit every 20 days, as nobody is forgotten who comes by now and then.
 * @param page of a browser that is logged in; nothing on it may fetch by itself meanwhile.
 */
export async function passTimeWithRequests(
  ms: number,
  { page, url, passTime }: { page: Page; url: string; passTime: (ms: number) => Promise<void> },
): Promise<void> {
  for (let left = ms; left > 0; left -= 20 * DAY) {
    await passTime(Math.min(left, 20 * DAY));
    const answer = await page.request.get(`${url}/settings`, { maxRedirects: 0 });
    if (answer.status() !== 200) throw new Error(`${left / DAY} days before its time: ${answer.status()}`);
  }
}
