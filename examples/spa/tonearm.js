/**
 * A client of Tonearm for front ends. Copy this file and pass the URL of your server. It stores only a bearer, which is not a
 * Spotify token and is valid only from this page's origin. A page on the server's own site does not need one.
 */

/** A bearer is renewed when it expires within an hour. */
const RENEW_BEFORE_EXPIRY_MS = 3_600_000;

/** @param {string} server URL of Tonearm, such as `https://music.example.com` */
export function createTonearm(server) {
  const load = (name) => sessionStorage.getItem(`tonearm.${name}`);
  const save = (name, value) => sessionStorage.setItem(`tonearm.${name}`, value ?? "");
  const expiresSoon = () => Date.parse(load("expiresAt") ?? "") - Date.now() < RENEW_BEFORE_EXPIRY_MS;
  const here = () => location.origin + location.pathname;

  async function call(path, { method = "GET", body } = {}) {
    const headers = { "x-requested-with": "tonearm" };
    if (body) headers["content-type"] = "application/json";
    const bearer = load("bearer");
    if (bearer) headers.authorization = `Bearer ${bearer}`;
    const init = { method, headers, credentials: "include", body: body && JSON.stringify(body) };
    const response = await fetch(`${server}/api/v1${path}`, init);
    const result = response.status === 204 ? null : await response.json();
    if (response.ok) return result;
    // A late 401 must not delete the bearer of a login made since.
    if (response.status === 401 && load("bearer") === bearer) save("bearer", null);
    throw Object.assign(new Error(result.error.message), result.error);
  }

  function saveBearer({ bearer, expiresAt }) {
    if (!bearer) return;
    save("bearer", bearer);
    save("expiresAt", expiresAt);
    // The last bearer of a login ends with it, 7 days later. To renew it again would not extend it.
    save("isLast", expiresSoon() ? "yes" : "");
  }

  async function finish({ code, error, state, iss }) {
    const transaction = load("transaction") ?? "";
    save("transaction", null);
    const result = await call("/auth/callback", {
      method: "POST",
      body: { code: code ?? undefined, error: error ?? undefined, state, transaction, iss },
    });
    saveBearer(result);
    return result.user;
  }

  function messageFrom(popup) {
    return new Promise((resolve) => {
      addEventListener("message", function listen({ origin, source, data }) {
        if (origin !== server || source !== popup || data?.type !== "tonearm.auth") return;
        removeEventListener("message", listen);
        resolve(data);
      });
    });
  }

  return {
    /** Calls a route of the JSON API: `call("/recent")`, `call("/playlists", { method: "POST", body })`. */
    async call(path, options) {
      const bearer = load("bearer");
      if (bearer && expiresSoon() && !load("isLast")) {
        const renewed = await call("/auth/renew", { method: "POST", body: {} });
        if (load("bearer") === bearer) saveBearer(renewed);
      }
      return call(path, options);
    },

    /** Returns the logged-in user, or null. Finishes a login that has just returned to this page. */
    async user() {
      const query = new URLSearchParams(location.search);
      if (!query.has("state")) return (await call("/auth")).user ?? null;
      history.replaceState(null, "", here());
      return finish(Object.fromEntries(query));
    },

    /**
     * Logs in. `redirect` leaves this page and returns to it, `popup` does not leave it, and `code` returns with Spotify's own
     * code, for which this page must be registered at Spotify. Call it from a click.
     */
    async logIn(mode = "redirect") {
      // Opened at once, because browsers block popups that open after a wait.
      const popup = mode === "popup" && open("", "tonearm", "popup,width=520,height=760");
      const result = await call(`/auth?${new URLSearchParams({ mode, returnTo: here() })}`);
      if (result.user) {
        if (popup) popup.close();
        return result.user;
      }
      save("transaction", result.transaction);
      if (!popup) return location.assign(result.authUrl);
      popup.location = result.authUrl;
      return finish(await messageFrom(popup));
    },

    /** Logs out. The bearer is no longer valid anywhere. */
    async logOut() {
      await call("/auth/logout", { method: "POST", body: {} });
      save("bearer", null);
    },
  };
}
