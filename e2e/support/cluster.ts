import { type App, startApp } from "./app";
import { startProxy } from "./proxy";

/** Several instances of the app that look like one: each request goes to the next of them. */
export type Cluster = App & {
  instances: App[];
  /** From now on every request goes to this one, or again to each in turn. */
  lead: (to: number | "all") => void;
  /** Ends one and starts it anew: what its memory held is gone. */
  restart: (instance: number) => Promise<void>;
};

type Plan = {
  count: number;
  /** How far (ms) the clocks of single instances are off, by their number. */
  skews?: number[];
  /** The folder of the build. */
  folder?: string;
  /** Settings of each instance; `url` is the common address. */
  env: (url: string, instance: number) => Record<string, string>;
};

/** Starts instances of the build behind one address. */
export async function startCluster({ count, skews = [], folder, env }: Plan): Promise<Cluster> {
  const proxy = await startProxy();
  const skewOf = (instance: number) => skews[instance] ?? 0;
  let passed = 0;
  const start = (instance: number) =>
    startApp(() => env(proxy.url, instance), { clockOffset: passed + skewOf(instance), folder });
  const instances = await Promise.all(Array.from({ length: count }, (_, instance) => start(instance)));
  let leads: number | "all" = "all";
  const route = () =>
    proxy.use(instances.filter((_, n) => leads === "all" || leads === n).map(({ url }) => url));
  route();
  return {
    url: proxy.url,
    instances,
    lead(to) {
      leads = to;
      route();
    },
    async restart(instance) {
      await instances[instance]?.stop();
      instances[instance] = await start(instance);
      route();
    },
    log: () => instances.map((instance) => instance.log()).join(""),
    async breakDates() {
      await Promise.all(instances.map((instance) => instance.breakDates()));
    },
    signal(name) {
      for (const instance of instances) instance.signal(name);
    },
    get ended() {
      return Promise.all(instances.map((instance) => instance.ended)).then((codes) =>
        Math.max(...codes.map((code) => code ?? 255)),
      );
    },
    async setClock(offset) {
      passed = offset;
      await Promise.all(instances.map((instance, n) => instance.setClock(offset + skewOf(n))));
    },
    async stop() {
      await proxy.stop();
      await Promise.all(instances.map((instance) => instance.stop()));
    },
  };
}
