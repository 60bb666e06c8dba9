/**
 * Returns a minimal front end for another origin. Its buttons log in each of the three ways, read and log out, and its
 * `<output>` shows the result.
 * @param api URL of the app's JSON API.
 */
export function crossOriginPage(api: string): string {
  return `<!doctype html>
<html lang="en">
<title>A front end</title>
<button>redirect</button> <button>popup</button> <button>code</button>
<button>read</button> <button>renew</button> <button>log out</button>
<output></output>
<script type="module">
const api = ${JSON.stringify(api)};
const json = { "content-type": "application/json", "x-requested-with": "tonearm" };

function show(response) {
  if (response.bearer) sessionStorage.setItem("bearer", response.bearer);
  const { status, user, plays, error } = response;
  const words = [status, user?.name, plays && plays.length + " plays", error?.code];
  document.querySelector("output").textContent = words.filter(Boolean).join(": ") || "renewed";
}

async function request(path, options = {}) {
  const bearer = sessionStorage.getItem("bearer");
  const headers = { ...options.headers, ...(bearer && { authorization: "Bearer " + bearer }) };
  const response = await fetch(api + path, { ...options, headers, credentials: "include" });
  return response.json();
}

function post(path, body) {
  return request(path, { method: "POST", headers: json, body: JSON.stringify(body) });
}

async function logIn(mode) {
  const returnTo = location.origin + location.pathname;
  const response = await request("/auth?" + new URLSearchParams({ mode, returnTo }));
  if (response.status !== "unauthenticated") return show(response);
  sessionStorage.setItem("transaction", response.transaction);
  if (mode === "popup") window.open(response.authUrl, "", "popup");
  else location.assign(response.authUrl);
}

async function finish({ code, error, state }) {
  const transaction = sessionStorage.getItem("transaction");
  show(await post("/auth/callback", { code, error, state, transaction }));
}

const actions = {
  read: async () => show(await request("/recent")),
  renew: async () => show(await post("/auth/renew", {})),
  "log out": async () => show(await post("/auth/logout", {})),
};

document.addEventListener("click", ({ target }) => {
  document.querySelector("output").textContent = "";
  const name = target.textContent;
  return actions[name] ? actions[name]() : logIn(name);
});
window.addEventListener("message", ({ origin, data }) => {
  if (origin === new URL(api).origin && data.type === "tonearm.auth") finish(data);
});
const query = new URLSearchParams(location.search);
if (query.has("state")) {
  history.replaceState(null, "", location.pathname);
  finish(Object.fromEntries(query));
}
</script>
</html>`;
}
