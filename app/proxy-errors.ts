/**
 * Responses that a proxy sends instead of the app while it restarts or is overloaded (RFC 9110, section
 * 15.6).
 */
const PROXY_STATUSES = [502, 503, 504];

/** Returns whether Next requests a part of a page, or checks whether the app is reachable. */
function isPartRequest(init: RequestInit | undefined): boolean {
  return new Headers(init?.headers).has("rsc");
}

/**
 * Treats a proxy's error page in response to a request for a part of a page as a network failure. Next would
 * load it as the whole page; this way it keeps the page and retries until the app responds
 * (`experimental.useOffline`).
 */
export function refuseProxyErrors(): void {
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const response = await fetch(input, init);
    const isPart = response.headers.get("content-type")?.startsWith("text/x-component");
    if (isPartRequest(init) && PROXY_STATUSES.includes(response.status) && !isPart)
      throw new TypeError(`a proxy answered ${response.status}`);
    return response;
  };
}
