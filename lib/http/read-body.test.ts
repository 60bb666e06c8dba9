import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { MAX_FORM_BYTES, readBody, readForm } from "./read-body";

const ROOT = join(import.meta.dirname, "../..");

/** Returns a request with a chunked body, which has no Content-Length, and counts the chunks that were read. */
function chunked(chunkBytes: number, chunkCount: number) {
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (read === chunkCount) return controller.close();
        read += 1;
        controller.enqueue(new Uint8Array(chunkBytes).fill(97));
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: "POST", body, duplex: "half" };
  return { request: new Request("http://127.0.0.1/", init), chunksRead: () => read };
}

it("reads a body up to its limit", async () => {
  expect(await readBody(chunked(10, 10).request, 100)).toHaveLength(100);
  expect(await readBody(new Request("http://127.0.0.1/"), 100)).toBe("");
});

it("stops reading at the limit, however much would follow", async () => {
  const { request, chunksRead } = chunked(10, 1_000_000);
  expect(await readBody(request, 100)).toBeNull();
  expect(chunksRead()).toBe(11);
});

it("reads both kinds of forms, and takes anything else for an empty form", async () => {
  const post = (body: BodyInit) => new Request("http://127.0.0.1/", { method: "POST", body });
  const multipart = new FormData();
  multipart.set("next", "/top");
  expect((await readForm(post(multipart)))?.get("next")).toBe("/top");
  expect((await readForm(post(new URLSearchParams({ next: "/top" }))))?.get("next")).toBe("/top");
  expect([...((await readForm(post("{"))) ?? [])]).toEqual([]);
  expect(await readForm(chunked(1024, MAX_FORM_BYTES).request)).toBeNull();
});

it("is how every route reads a body", () => {
  const files = ["app", "lib/auth", "lib/api", "lib/http"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const sources = files.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const unbounded = sources.filter((file) =>
    /\brequest\.(text|json|formData|arrayBuffer|blob|body)\b/.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(unbounded).toEqual(["lib/http/read-body.ts"]);
});
