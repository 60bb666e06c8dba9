import { type App, startApp } from "./app";
import { startProxy } from "./proxy";

/** Several instances of the app behind one URL. Requests go to them in turn. */
export type Cluster = App & {
  instances: App[];
  /** Sends every request to one instance from now on, or to each in turn. */
  lead: (to: number | "all") => void;
  /** Stops an instance and starts it again with empty memory. */
  restart: (instance: number) => Promise<void>;
};

type Plan = {
  count: number;
  /** Clock skew of each instance in ms, by index. */
  skews?: number[];
  /** Folder of the build. */
  folder?: string;
  /** Settings of each instance; `url` is the shared URL. */
  env: (url: string, instance: number) => Record<string, string>;
};

/** Starts instances of the build behind one URL. */
export async function startCluster({ count, skews = [], folder, env }: Plan): Promise<Cluster> {
  const proxy = await startProxy();
  const skewOf = (instance: number) => skews[instance] ?? 0;
  let passed = 0;
  const start = (instance: number) =>
    startApp(() => env(proxy.url, instance), { clockOffset: passed + skewOf(instance), folder });
  const instances = await Promise.all(Array.from({ length: count }, (_, instance) => start(instance)));
  let target: number | "all" = "all";
  const route = () =>
    proxy.use(instances.filter((_, n) => target === "all" || target === n).map(({ url }) => url));
  route();
  return {
    url: proxy.url,
    get pid() {
      return instances[0]?.pid ?? 0;
    },
    instances,
    lead(to) {
      target = to;
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
    async resetState() {
      await Promise.all(instances.map((instance) => instance.resetState()));
    },
    async untilIdle() {
      await Promise.all(instances.map((instance) => instance.untilIdle()));
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
