import { Counter, Gauge, Histogram, Registry } from "prom-client";
import eventLoopLag from "prom-client/lib/metrics/eventLoopLag";
import heapSizeAndUsed from "prom-client/lib/metrics/heapSizeAndUsed";
import heapSpacesSizeAndUsed from "prom-client/lib/metrics/heapSpacesSizeAndUsed";
import osMemoryHeap from "prom-client/lib/metrics/osMemoryHeap";
import processCpuTotal from "prom-client/lib/metrics/processCpuTotal";
import processHandles from "prom-client/lib/metrics/processHandles";
import processMaxFileDescriptors from "prom-client/lib/metrics/processMaxFileDescriptors";
import processOpenFileDescriptors from "prom-client/lib/metrics/processOpenFileDescriptors";
import processRequests from "prom-client/lib/metrics/processRequests";
import processResources from "prom-client/lib/metrics/processResources";
import processStartTime from "prom-client/lib/metrics/processStartTime";
import version from "prom-client/lib/metrics/version";
import { build, env, envFaults, isVercel } from "./env";
import { globalSingleton } from "./global-singleton";

/** Seconds; from a cached page to a call of Spotify that times out. */
const DURATION_BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Seconds; a command of Redis counts as unanswered after 0.2 s. */
const COMMAND_BUCKETS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
/** The timer that measures the event loop wakes the process. Every 10 ms, the default, takes 0.4 % of a core all the time. */
const LAG_INTERVAL_MS = 50;

/**
 * prom-client's default metrics, except that of garbage collections: its observer takes 0.3 ms for each of them, a twentieth of the
 * throughput. `collectDefaultMetrics` cannot leave one out.
 */
const PROCESS_METRICS = [
  processCpuTotal,
  processStartTime,
  osMemoryHeap,
  processOpenFileDescriptors,
  processMaxFileDescriptors,
  eventLoopLag,
  processResources,
  processHandles,
  processRequests,
  heapSizeAndUsed,
  heapSpacesSizeAndUsed,
  version,
];

/**
 * Creates all metrics of this process. Names follow Prometheus (docs: practices/naming). Labels take values of small,
 * fixed sets: never a user, an id, a path with an id, or an address.
 */
function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counter = <T extends string>(name: string, help: string, labelNames: T[]) =>
    new Counter({ name, help, labelNames, registers });
  for (const collect of PROCESS_METRICS) collect(registry, { eventLoopMonitoringPrecision: LAG_INTERVAL_MS });
  new Gauge({
    name: "tonearm_build_info",
    help: "Version and commit",
    labelNames: ["version", "commit"],
    registers,
  }).set(build, 1);
  return {
    registry,
    httpDuration: new Histogram({
      name: "http_request_duration_seconds",
      help: "Duration of HTTP requests",
      labelNames: ["method", "route", "status"],
      buckets: DURATION_BUCKETS,
      registers,
    }),
    httpInFlight: new Gauge({
      name: "http_requests_in_flight",
      help: "HTTP requests not finished yet",
      registers,
    }),
    spotifyDuration: new Histogram({
      name: "tonearm_spotify_request_duration_seconds",
      help: "Duration of calls to Spotify by endpoint and status; status 0: no response",
      labelNames: ["endpoint", "status"],
      buckets: DURATION_BUCKETS,
      registers,
    }),
    spotifyRequests: counter("tonearm_spotify_requests_total", "Calls to Spotify; status 0: no response", [
      "endpoint",
      "status",
    ]),
    cooldowns: counter("tonearm_spotify_cooldowns_total", "Cool-downs that Spotify asked for", ["code"]),
    circuitOpen: new Gauge({
      name: "tonearm_circuit_open",
      help: "1 while an endpoint of Spotify counts as down",
      labelNames: ["endpoint"],
      registers,
    }),
    tokenRefreshes: counter("tonearm_token_refreshes_total", "Refreshes of sessions", ["outcome"]),
    logins: counter("tonearm_logins_total", "Finished logins", ["outcome"]),
    sessionsEnded: counter("tonearm_sessions_ended_total", "Sessions that ended", ["outcome"]),
    cacheRequests: counter("tonearm_cache_requests_total", "Reads of the cache", ["kind", "outcome"]),
    storeUp: new Gauge({ name: "tonearm_store_up", help: "1 while Redis answers", registers }),
    storeDuration: new Histogram({
      name: "tonearm_store_command_duration_seconds",
      help: "Duration of Redis commands",
      labelNames: ["command", "outcome"],
      buckets: COMMAND_BUCKETS,
      registers,
    }),
    storeCommands: counter("tonearm_store_commands_total", "Redis commands", ["command", "outcome"]),
    cspReports: counter("tonearm_csp_reports_total", "Reported violations of the policy", []),
    errors: counter("tonearm_errors_total", "Requests that failed inside the app", ["kind"]),
  };
}

/**
 * The metrics of this process, or null without `METRICS_TOKEN`: then nothing is measured. Null on Vercel too, where a
 * scrape would reach one of many instances.
 */
export const metrics = globalSingleton("metrics", () => {
  const isEnabled = !isVercel && envFaults.length === 0 && env().METRICS_TOKEN !== undefined;
  return isEnabled ? createMetrics() : null;
});

/** Adds a gauge that is read at each scrape. Call it once in a process; does nothing without metrics. */
export function registerGauge(name: string, help: string, read: () => number | Promise<number>): void {
  if (!metrics) return;
  new Gauge({
    name,
    help,
    registers: [metrics.registry],
    async collect() {
      this.set(await read());
    },
  });
}
