import "@/lib/testing/stub-env";
import { expect, it } from "vitest";
import { store } from "../store";
import { userKeyPrefix } from "../store/keys";
import { countEvent, enforceRateLimit } from "./rate-limit";

it("allows a number of requests per minute and rejects more until the next minute", async () => {
  const at = 1_000 * 60_000 + 20_000;
  for (let n = 1; n <= 3; n++) await enforceRateLimit("a", 3, at);
  await expect(enforceRateLimit("a", 3, at)).rejects.toMatchObject({
    code: "too_many",
    status: 429,
    retryAfter: 40,
  });
  await enforceRateLimit("b", 3, at);
  await enforceRateLimit("a", 3, at + 40_000);
});

it("counts changes and renewals of bearers below the prefix of their user, so that they are deleted with it", async () => {
  const key = `${userKeyPrefix("aB3dE5fG7h")}changes`;
  const [at, events] = [1_000 * 60_000, 3];
  await enforceRateLimit(key, events, at);
  await store.deleteByPrefix(userKeyPrefix("aB3dE5fG7h"));
  expect(await countEvent(key, 0, at)).toBe(0);
});
