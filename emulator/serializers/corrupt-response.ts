import type { Fault } from "../state/faults";
import { wait } from "../state/sleep";

type Damage = Pick<Fault, "bodyDelayMs" | "drip" | "padTo" | "malformed" | "cut">;

// With this code the server does not treat it as an error of the emulator.
const cutOnPurpose = Object.assign(new Error("cut off on purpose"), { code: "ERR_STREAM_PREMATURE_CLOSE" });
const CHUNK_BYTES = 64 * 1024;

/** Pads, halves, delays, slows or cuts off the body of a response. Returns the same response if there is no damage. */
export function damaged(response: Response, damage: Damage): Response {
  const { bodyDelayMs, drip, padTo, malformed, cut } = damage;
  if (!bodyDelayMs && !drip && padTo === undefined && !malformed && !cut) return response;
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  const { status } = response;
  return new Response(response.body && streamOf(chunks(response, damage)), { status, headers });
}

async function* chunks(response: Response, damage: Damage): AsyncGenerator<Uint8Array> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const size = Math.max(whole.length, damage.padTo ?? 0);
  const end = damage.malformed ? Math.ceil(size / 2) : size;
  const half = Math.ceil(end / 2);
  yield* slices(whole, { from: 0, to: half }, damage);
  // The server reads ahead before it sends. An earlier error would become a complete error response.
  if (damage.cut) await wait(20);
  if (damage.cut) throw cutOnPurpose;
  if (damage.bodyDelayMs) await wait(damage.bodyDelayMs);
  yield* slices(whole, { from: half, to: end }, damage);
}

/** Yields a part of the body, padded with spaces, in chunks, so that 20 MB of padding use little memory. */
async function* slices(whole: Uint8Array, { from, to }: { from: number; to: number }, { drip }: Damage) {
  const step = drip?.bytes ?? CHUNK_BYTES;
  for (let at = from; at < to; at += step) {
    if (drip) await wait(drip.everyMs);
    const chunk = new Uint8Array(Math.min(step, to - at)).fill(0x20);
    chunk.set(whole.subarray(at, at + chunk.length));
    yield chunk;
  }
}

function streamOf(source: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await source.return(undefined);
    },
  });
}
