import { configErrors, redirectUri } from "@/lib/config-check";
import { isShuttingDown } from "@/lib/http/graceful-shutdown";
import { store } from "@/lib/store";

const labels = { local: "memory", connected: "redis", disconnected: "redis does not answer; memory for now" };

type StoreState = {
  store: string;
  /** Time of one command, in ms. A Redis in another region takes 20 to 200 ms, and each page waits for 2. */
  storeRoundTripMs: number | null;
  revocations: string;
};

/**
 * Returns where state is stored, after a check. Without a responding Redis the app still serves, so it is
 * still ready.
 */
async function storeState(): Promise<StoreState> {
  await store.get("ready");
  // The first command may have waited for the connection.
  const startedAt = performance.now();
  await store.get("ready");
  const roundTripMs = Math.round((performance.now() - startedAt) * 10) / 10;
  const { kind } = store.status();
  return {
    store: labels[kind],
    storeRoundTripMs: kind === "connected" ? roundTripMs : null,
    revocations: store.revocationsIn(),
  };
}

/**
 * Responds whether the app is ready: configured, and not shutting down. Names invalid variables, never their
 * values, the redirect URI to register, the clock, and where state is stored. Revocations in "memory" are lost with
 * the process.
 */
export async function GET(): Promise<Response> {
  const faults = configErrors()?.faults.map(({ name, problem }) => `${name} ${problem}`) ?? [];
  const state = await storeState();
  const isStopping = isShuttingDown();
  const ready = faults.length === 0 && !isStopping;
  const headers = { "cache-control": "no-store" };
  const status = isStopping ? "stopping" : ready ? "ok" : "not ready";
  return Response.json(
    { status, faults, redirectUri: redirectUri(), time: new Date().toISOString(), ...state },
    { status: ready ? 200 : 503, headers },
  );
}
