import { REQUEST_ID_HEADER } from "../http/headers";
import { toErrorBody } from "./errors";

/**
 * Streams values as JSON lines (application/x-ndjson): `head`, each value as it arrives, then `{"done":true}`. After a
 * failure the last line is the error, so that a cut stream is never mistaken for a complete one.
 */
export function ndjsonResponse(request: Request, head: unknown, values: AsyncGenerator<unknown>): Response {
  const encoder = new TextEncoder();
  const line = (value: unknown) => encoder.encode(`${JSON.stringify(value)}\n`);
  const requestId = request.headers.get(REQUEST_ID_HEADER) ?? "";
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(line(head)),
    async pull(controller) {
      try {
        const { value, done } = await values.next();
        controller.enqueue(line(done ? { done: true } : value));
        if (done) controller.close();
      } catch (error) {
        if (request.signal.aborted) return controller.error(error);
        controller.enqueue(line(toErrorBody(error, requestId).body));
        controller.close();
      }
    },
    async cancel() {
      await values.return(undefined);
    },
  });
  return new Response(stream, { headers: { "content-type": "application/x-ndjson; charset=utf-8" } });
}
