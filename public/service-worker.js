// Answers navigations that fail without a network with the page at /offline. It keeps nothing else, so that no music
// and no page of a session stays in the browser. Its query (locale, theme) is the query of that page.
const CACHE_NAME = "tonearm-offline";
const OFFLINE_PAGE = `/offline${self.location.search}`;

async function install() {
  const cache = await caches.open(CACHE_NAME);
  await cache.add(new Request(OFFLINE_PAGE, { cache: "reload" }));
  await self.skipWaiting();
}

async function activate() {
  // Without it, each navigation would wait until the worker has started.
  await self.registration.navigationPreload?.enable();
  const cache = await caches.open(CACHE_NAME);
  for (const { url } of await cache.keys())
    if (url !== new URL(OFFLINE_PAGE, self.location.origin).href) await cache.delete(url);
}

async function respond({ preloadResponse, request }) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    return (await caches.match(OFFLINE_PAGE)) ?? Response.error();
  }
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const isPage = request.mode === "navigate" && request.method === "GET";
  if (isPage && !new URL(request.url).pathname.startsWith("/api/")) event.respondWith(respond(event));
});
