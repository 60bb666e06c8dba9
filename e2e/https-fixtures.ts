import { test as base } from "./fixtures";
import { type App, startApp } from "./support/app";
import { settings } from "./support/app-settings";
import { type Certificate, createCertificate, type ReverseProxy, startTlsProxy } from "./support/proxy";

export { agree, expect } from "./fixtures";

/** The hosts of the app and of a front end on another site. */
const APP_HOST = "music.example.test";
export const CROSS_ORIGIN_HOST = "front.elsewhere.test";

type WorkerFixtures = {
  /** For both hosts. The browser trusts only its public key, so HSTS stays on; `ignoreHTTPSErrors` would turn it off. */
  certificate: Certificate;
};

type Fixtures = {
  /** The TLS-terminating proxy in front of the app. */
  tlsProxy: ReverseProxy;
  /** The app behind the proxy, at its own URL. */
  directApp: App;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  certificate: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => use(await createCertificate([APP_HOST, CROSS_ORIGIN_HOST])),
    { scope: "worker" },
  ],

  launchOptions: [
    async ({ launchOptions, certificate }, use) => {
      const args = [
        "--host-resolver-rules=MAP *.test 127.0.0.1",
        `--ignore-certificate-errors-spki-list=${certificate.spki}`,
      ];
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
    },
    { scope: "worker" },
  ],

  tlsProxy: async ({ certificate }, use) => {
    const proxy = await startTlsProxy(APP_HOST, certificate);
    await use(proxy);
    await proxy.stop();
  },

  emulator: async ({ tlsProxy }, use) =>
    use({ rotation: "on", redirectUris: [`${tlsProxy.url}/api/auth/callback/spotify`] }),

  directApp: async ({ spotify, env, tlsProxy }, use) => {
    const app = await startApp(() => settings(tlsProxy.url, spotify, env));
    tlsProxy.use([app.url]);
    await use(app);
    await app.stop();
  },

  app: async ({ directApp, tlsProxy }, use) => use({ ...directApp, url: tlsProxy.url }),
});
