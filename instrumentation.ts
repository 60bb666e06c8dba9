import { prepareShutdown } from "./lib/http/graceful-shutdown";
import { secureEveryResponse } from "./lib/http/secure-responses";

export { logRequestError as onRequestError } from "./lib/http/log-request-error";

/** Prepares a server before its first request. */
export function register(): void {
  secureEveryResponse();
  prepareShutdown();
}
