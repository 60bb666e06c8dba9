import { attachment } from "../export/file-names";
import { isSameOrigin } from "../http/csrf";
import { parseBearerHeader } from "../http/headers";
import { log } from "../log";
import { ApiError } from "./errors";

type StreamedFile = { name: string; type: string; text: AsyncGenerator<string> };

/**
 * Refuses a download that another site starts, as a link or a form could. Pages of this app, the address bar and
 * bearers may.
 * @throws ApiError `foreign_origin`.
 */
export function checkDownload({ headers }: Request): void {
  const isOwn = isSameOrigin(headers) || headers.get("sec-fetch-site") === "none";
  if (!isOwn && parseBearerHeader(headers) === null) throw new ApiError("foreign_origin");
}

/**
 * Streams a text as a file to save. A failure breaks the connection, so that a cut file is never mistaken for a complete
 * one.
 */
export function fileResponse({ name, type, text }: StreamedFile): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        let part = await text.next();
        // A stream asks again only after it got something.
        while (!part.done && part.value === "") part = await text.next();
        if (part.done) controller.close();
        else controller.enqueue(encoder.encode(part.value.toWellFormed()));
      } catch (error) {
        log.warn({ error: error instanceof Error ? error.name : String(error) }, "a download broke off");
        controller.error(error);
      }
    },
    async cancel() {
      await text.return(undefined);
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": type,
      "content-disposition": attachment(name),
      "x-content-type-options": "nosniff",
    },
  });
}
