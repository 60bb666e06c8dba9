import { test as base } from "./fixtures";
import { settings } from "./support/app-settings";
import { type Cluster, startCluster } from "./support/cluster";
import { createHttpSession, type HttpSession } from "./support/http-session";

export { expect } from "@playwright/test";

type Options = {
  /**
   * What single instances have of their own, by their number: settings on top of the common ones, and how far (ms) their
   * clocks are off. In an object, for Playwright takes a bare list for something else.
   */
  own: { env?: Record<string, string>[]; skews?: number[] };
};

type Fixtures = Options & {
  /** Three instances behind one address, with one Redis. */
  cluster: Cluster;
  /** Somebody who has logged in. */
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
