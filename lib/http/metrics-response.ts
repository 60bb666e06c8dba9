import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "../env";
import { metrics } from "../metrics";
import { parseBearerHeader } from "./headers";
import { plainResponse } from "./plain-response";

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Compares hashes, which have the same length, in constant time. */
function isToken(given: string | null): boolean {
  const { METRICS_TOKEN } = env();
  return (
    given !== null && METRICS_TOKEN !== undefined && timingSafeEqual(digest(given), digest(METRICS_TOKEN))
  );
}

/** Returns the metrics of this process, 401 without the token, and 404 where there are no metrics. */
export async function respondWithMetrics({ headers }: Request): Promise<Response> {
  if (!metrics) return plainResponse(404, "Not found.");
  if (!isToken(parseBearerHeader(headers))) {
    const response = plainResponse(401, "The bearer token is missing or wrong.");
    response.headers.set("www-authenticate", "Bearer");
    return response;
  }
  const response = plainResponse(200, await metrics.registry.metrics());
  response.headers.set("content-type", metrics.registry.contentType);
  return response;
}
