/**
 * A front end's side of Tonearm: copy this file, and name your server. All that is kept is a bearer, which is no token of
 * Spotify's and counts from this page's origin alone; on a site of the server's own it is not even needed.
 */

const SOON = 3_600_000;

/** @param {string} server where Tonearm lives, such as `https://music.example.com` */
export function createTonearm(server) {
  const kept = (name) => sessionStorage.getItem(`tonearm.${name}`);
  const keep = (name, value) => sessionStorage.setItem(`tonearm.${name}`, value ?? "");
  const here = () => location.origin + location.pathname;

  async function call(path, { method = "GET", body } = {}) {
    const headers = { "x-requested-with": "tonearm" };
    if (body) headers["content-type"] = "application/json";
    const bearer = kept("bearer");
    if (bearer) headers.authorization = `Bearer ${bearer}`;
    const init = { method, headers, credentials: "include", body: body && JSON.stringify(body) };
    const response = await fetch(`${server}/api/v1${path}`, init);
    const answer = response.status === 204 ? null : await response.json();
    if (response.ok) return answer;
    // A late refusal says nothing of a login made since.
    if (response.status === 401 && kept("bearer") === bearer) keep("bearer", null);
    throw Object.assign(new Error(answer.error.message), answer.error);
  }

  function keepBearer({ bearer, expiresAt }) {
    if (!bearer) return;
    keep("bearer", bearer);
    keep("expiresAt", expiresAt);
  }

  async function finish({ code, error, state }) {
    const transaction = kept("transaction") ?? "";
    keep("transaction", null);
    const answer = await call("/auth/callback", {
      method: "POST",
      body: { code: code ?? undefined, error: error ?? undefined, state, transaction },
    });
    keepBearer(answer);
    return answer.user;
  }

  function heard(popup) {
    return new Promise((resolve) => {
      addEventListener("message", function listen({ origin, source, data }) {
        if (origin !== server || source !== popup || data?.type !== "tonearm.auth") return;
        removeEventListener("message", listen);
        resolve(data);
      });
    });
  }

  return {
    /** Reads or changes something: `call("/recent")`, `call("/playlists", { method: "POST", body })`. */
    async call(path, options) {
      const bearer = kept("bearer");
      if (bearer && Date.parse(kept("expiresAt") ?? "") - Date.now() < SOON) {
        const renewed = await call("/auth/renew", { method: "POST", body: {} });
        if (kept("bearer") === bearer) keepBearer(renewed);
      }
      return call(path, options);
    },

    /** Who is logged in, or null. Ends a login that has just come back to this page. */
    async user() {
      const query = new URLSearchParams(location.search);
      if (!query.has("state")) return (await call("/auth")).user ?? null;
      history.replaceState(null, "", here());
      return finish(Object.fromEntries(query));
    },

    /**
     * Logs in: `redirect` leaves this page and comes back; `popup` does not; `code` comes back with Spotify's own code, which
     * takes this page registered at Spotify. Call it from a click.
     */
    async logIn(mode = "redirect") {
      // Opened at once: after a wait a browser would take it for an advertisement.
      const popup = mode === "popup" && open("", "tonearm", "popup,width=520,height=760");
      const answer = await call(`/auth?${new URLSearchParams({ mode, returnTo: here() })}`);
      if (answer.user) {
        if (popup) popup.close();
        return answer.user;
      }
      keep("transaction", answer.transaction);
      if (!popup) return location.assign(answer.authUrl);
      popup.location = answer.authUrl;
      return finish(await heard(popup));
    },

    /** Logs out here; the bearer counts nowhere from now on. */
    async logOut() {
      await call("/auth/logout", { method: "POST", body: {} });
      keep("bearer", null);
    },
  };
}
