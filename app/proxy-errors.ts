/** Answers that a proxy gives in the app's place while it is restarted or overloaded (RFC 9110, section 15.6). */
const FROM_PROXIES = [502, 503, 504];

/** Whether Next asks for a part of a page, or looks whether the app can be reached. */
function isForPart(init: RequestInit | undefined): boolean {
  return new Headers(init?.headers).has("rsc");
}

/**
 * Treats a proxy's error page in place of a part of a page as no answer. Next would load it as the whole page; so it keeps the page and asks
 * again until the app answers (`experimental.useOffline`).
 */
export function refuseProxyErrors(): void {
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const response = await fetch(input, init);
    const isPart = response.headers.get("content-type")?.startsWith("text/x-component");
    if (isForPart(init) && FROM_PROXIES.includes(response.status) && !isPart)
      throw new TypeError(`a proxy answered ${response.status}`);
    return response;
  };
}
