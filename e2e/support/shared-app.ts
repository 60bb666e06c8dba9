import { type App, startApp } from "./app";

type Settings = (url: string) => Record<string, string>;

/** One app for several tests in a row, where their settings are the same. */
export type SharedApp = {
  /** Returns an app with these settings and without anything cached: the one that runs, or a new one. */
  acquire: (settings: Settings) => Promise<App>;
  /** Ends the use by one test. @param isReusable whether the test left nothing behind that a reset keeps. */
  release: (isReusable: boolean) => Promise<void>;
  stop: () => Promise<void>;
};

/** Tells an app's test only what was printed as it started and since `start`. */
function logSince(app: App, startedChars: number, start: number): () => string {
  return () => app.log().slice(0, startedChars) + app.log().slice(Math.max(start, startedChars));
}

/**
 * Creates the app of one Playwright worker. To start an app and to load its first pages takes a second of processor time, most
 * of a short test.
 */
export function createSharedApp(): SharedApp {
  let running: { app: App; key: string; startedChars: number } | null = null;
  let isDisturbed = false;

  async function stop(): Promise<void> {
    await running?.app.stop();
    running = null;
  }

  /** An app whose process a test has signalled, stopped or changed is of no use to the next. */
  function watched({ app, startedChars }: NonNullable<typeof running>, start: number): App {
    const disturb =
      <A extends unknown[], R>(method: (...args: A) => R) =>
      (...args: A): R => {
        isDisturbed = true;
        return method(...args);
      };
    return {
      ...app,
      log: logSince(app, startedChars, start),
      setClock: disturb(app.setClock),
      breakDates: disturb(app.breakDates),
      signal: disturb(app.signal),
      stop: disturb(app.stop),
    };
  }

  return {
    async acquire(settings) {
      const key = JSON.stringify(settings("http://app"));
      if (running?.key === key) {
        await running.app.resetState();
        return watched(running, running.app.log().length);
      }
      await stop();
      isDisturbed = false;
      const app = await startApp(settings);
      running = { app, key, startedChars: app.log().length };
      return watched(running, 0);
    },
    async release(isReusable) {
      if (isDisturbed || !isReusable) await stop();
      else await running?.app.untilIdle();
    },
    stop,
  };
}
