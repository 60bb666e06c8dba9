import "@/lib/testing/stub-env";
import { expect, it } from "vitest";
import { enforceRateLimit } from "./rate-limit";

it("lets so many through in a minute, tells the rest to wait for the next, and counts anew then", async () => {
  const at = 1_000 * 60_000 + 20_000;
  for (let turn = 1; turn <= 3; turn++) await enforceRateLimit("a", 3, at);
  await expect(enforceRateLimit("a", 3, at)).rejects.toMatchObject({
    code: "too_many",
    status: 429,
    retryAfter: 40,
  });
  await enforceRateLimit("b", 3, at);
  await enforceRateLimit("a", 3, at + 40_000);
});
