import { quotaError, windowError } from "../serializers/limits";
import { bucketOf } from "../state/buckets";
import { clientOf, ownerOf } from "../state/clients";
import type { EmulatorState } from "../state/emulator-state";

/** Counts a Web API call against the rate limit and the quota. Throws the platform's 429 if one is exceeded. */
export function limitRate({ settings, limits }: EmulatorState, clientId: string, path: string): void {
  const owner = ownerOf(clientOf(settings, clientId));
  const verdict = limits.admit({ clientId, owner, bucket: bucketOf(path) });
  if (verdict.kind === "quota") throw quotaError(verdict.retryAfter);
  if (verdict.kind === "window") throw windowError(settings.limits, verdict.retryAfter);
}
