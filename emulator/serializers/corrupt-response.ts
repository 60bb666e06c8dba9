import type { Fault } from "../state/faults";
import { wait } from "../state/sleep";

/** What can be done to a body on its way. */
type Damage = Pick<Fault, "bodyDelayMs" | "drip" | "padTo" | "malformed" | "cut">;

// With this code the server does not take it for a fault of ours.
const cutOnPurpose = Object.assign(new Error("cut off on purpose"), { code: "ERR_STREAM_PREMATURE_CLOSE" });
const PIECE = 64 * 1024;

/** An answer whose body is padded, halved, late, slow or broken off, as asked; the same answer when nothing is. */
export function damaged(response: Response, damage: Damage): Response {
  const { bodyDelayMs, drip, padTo, malformed, cut } = damage;
  if (!bodyDelayMs && !drip && padTo === undefined && !malformed && !cut) return response;
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  const { status } = response;
  return new Response(response.body && streamOf(pieces(response, damage)), { status, headers });
}

/** The body in the pieces in which it is to be sent. */
async function* pieces(response: Response, damage: Damage): AsyncGenerator<Uint8Array> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const size = Math.max(whole.length, damage.padTo ?? 0);
  const end = damage.malformed ? Math.ceil(size / 2) : size;
  const half = Math.ceil(end / 2);
  yield* slices(whole, { from: 0, to: half }, damage);
  // The server looks ahead a little before it sends: an error by then would become a whole answer.
  if (damage.cut) await wait(20);
  if (damage.cut) throw cutOnPurpose;
  if (damage.bodyDelayMs) await wait(damage.bodyDelayMs);
  yield* slices(whole, { from: half, to: end }, damage);
}

/** A part of the body, with spaces where it has ended. Made piece by piece: 20 MB of it stay small. */
async function* slices(whole: Uint8Array, { from, to }: { from: number; to: number }, { drip }: Damage) {
  const step = drip?.bytes ?? PIECE;
  for (let at = from; at < to; at += step) {
    if (drip) await wait(drip.everyMs);
    const piece = new Uint8Array(Math.min(step, to - at)).fill(0x20);
    piece.set(whole.subarray(at, at + piece.length));
    yield piece;
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
