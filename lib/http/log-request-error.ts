import type { Instrumentation } from "next";
import { log } from "../log";
import { REQUEST_ID_HEADER } from "./headers";

/**
 * Logs a throw that Next caught while it answered, as one JSON line. The digest is what the error page shows the person; the
 * query is left out, because it may hold a code.
 */
export const logRequestError: Instrumentation.onRequestError = (error, request, context) => {
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
    "a request failed",
  );
};
