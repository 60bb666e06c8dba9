import { setup } from "@/lib/setup";
import { store } from "@/lib/store";

async function isStoreReady(): Promise<boolean> {
  try {
    await store.set("ready", "1", 1000);
    return (await store.get("ready")) === "1";
  } catch {
    return false;
  }
}

/** Ready to serve: configured, and the store answers. Names faulty variables, never their values. */
export async function GET(): Promise<Response> {
  const faults = setup()?.faults.map(({ name, problem }) => `${name} ${problem}`) ?? [];
  const ready = faults.length === 0 && (await isStoreReady());
  const headers = { "cache-control": "no-store" };
  return Response.json(
    { status: ready ? "ok" : "not ready", faults },
    { status: ready ? 200 : 503, headers },
  );
}
