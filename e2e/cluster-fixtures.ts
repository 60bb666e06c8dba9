import { test as base } from "./fixtures";
import { settings } from "./support/app-settings";
import { type Cluster, startCluster } from "./support/cluster";
import { createHttpSession, type HttpSession } from "./support/http-session";

export { expect } from "@playwright/test";

type Options = {
  /**
   * Overrides of single instances, by index: settings on top of the common ones, and clock skews in ms. In an object,
   * because Playwright takes a bare list for a value with its options.
   */
  own: { env?: Record<string, string>[]; skews?: number[] };
};

type Fixtures = Options & {
  /** Three instances behind one URL, with one Redis. */
  cluster: Cluster;
  /** A user who has logged in. */
  visitor: HttpSession;
};

export const test = base.extend<Fixtures>({
  own: [{}, { option: true }],

  cluster: async ({ spotify, redis, env, own }, use) => {
    const cluster = await startCluster({
      count: 3,
      skews: own.skews,
      env: (url, instance) =>
        settings(url, spotify, { REDIS_URL: redis.url, ...env, ...own.env?.[instance] }),
    });
    await use(cluster);
    await cluster.stop();
  },

  app: async ({ cluster }, use) => use(cluster),

  visitor: async ({ cluster, redis }, use) => {
    const visitor = createHttpSession(cluster.url);
    await visitor.logIn();
    await redis.endSettling();
    await use(visitor);
  },
});
