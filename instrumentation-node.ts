import type { Instrumentation } from "next";
import { prepareShutdown } from "./lib/http/graceful-shutdown";
import { respondToHeaderOverflow } from "./lib/http/header-overflow";
import { REQUEST_ID_HEADER } from "./lib/http/headers";
import { guardRequests, secureEveryResponse } from "./lib/http/request-guard";
import { measureRequests } from "./lib/http/request-metrics";
import { log } from "./lib/log";
import { metrics } from "./lib/metrics";

/** Prepares the server before its first request. */
export function prepareServer(): void {
  measureRequests();
  secureEveryResponse();
  respondToHeaderOverflow(async (languages) => {
    const { tooManyCookiesPage } = await import("./app/too-many-cookies-page");
    return tooManyCookiesPage(languages);
  });
  guardRequests();
  prepareShutdown();
}

/**
 * Logs an error that Next caught during a request, as one JSON line. The digest is the one that the error
 * page shows to the user. The query is left out, because it may hold a code.
 */
export const logRequestError: Instrumentation.onRequestError = (error, request, context) => {
  metrics?.errors.inc({ kind: context.routeType });
  const isError = error instanceof Error;
  log.error(
    {
      digest: isError && "digest" in error ? error.digest : undefined,
      method: request.method,
      path: request.path.split("?", 1)[0],
      route: context.routePath,
      routeType: context.routeType,
      requestId: request.headers[REQUEST_ID_HEADER],
      stack: isError ? error.stack : String(error),
    },
    "request failed",
  );
};
