import { after } from "next/server";

/**
 * Keeps the process, or the serverless instance, alive until `work` settles, also after its request was answered. A
 * rejection is only for those who wait for `work` themselves.
 */
export function continueAfterResponse(work: Promise<unknown>): void {
  const settled = work.catch(() => {});
  try {
    after(settled);
  } catch {
    // `after` throws outside a request.
  }
}
