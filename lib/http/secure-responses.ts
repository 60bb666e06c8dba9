import { subscribe } from "node:diagnostics_channel";
import { ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "./security-headers";

/**
 * Sets the security headers on every response of this process before anything answers: Next's own redirects, its 404 for a
 * missing file and its bare 500 never meet those of next.config.ts.
 */
export function secureEveryResponse(): void {
  subscribe("http.server.request.start", (message) => {
    const response = typeof message === "object" && message !== null && Reflect.get(message, "response");
    if (!(response instanceof ServerResponse)) return;
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  });
}
