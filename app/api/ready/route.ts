import { configErrors } from "@/lib/config-check";
import { isShuttingDown } from "@/lib/http/graceful-shutdown";
import { store } from "@/lib/store";

const words = { local: "memory", connected: "redis", disconnected: "redis does not answer; memory for now" };

/** How state is kept, after a look. Without an answering Redis the app still serves, so that is no reason to be not ready. */
async function storeState(): Promise<string> {
  await store.get("ready");
  return words[store.status().kind];
}

/** Ready to serve: configured, and not about to stop. Names faulty variables, never their values, and where state is kept. */
export async function GET(): Promise<Response> {
  const faults = configErrors()?.faults.map(({ name, problem }) => `${name} ${problem}`) ?? [];
  const state = await storeState();
  const isStopping = isShuttingDown();
  const ready = faults.length === 0 && !isStopping;
  const headers = { "cache-control": "no-store" };
  return Response.json(
    { status: isStopping ? "stopping" : ready ? "ok" : "not ready", faults, store: state },
    { status: ready ? 200 : 503, headers },
  );
}
