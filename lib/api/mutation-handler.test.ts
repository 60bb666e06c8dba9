import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CROSS_ORIGIN, ORIGIN } from "@/lib/testing/stub-env";
import { jsonMutation } from "./mutation-handler";

const schema = z.strictObject({ name: z.string() });
const OWN = {
  "sec-fetch-site": "same-origin",
  "x-requested-with": "tonearm",
  "content-type": "application/json",
};
const GOOD = '{"name":"x"}';

async function send(headers: Record<string, string>, body: BodyInit = GOOD) {
  const seen: unknown[] = [];
  const handle = jsonMutation(schema, async (input) => void seen.push(input));
  const request = new Request(`${ORIGIN}/api/v1/x`, { method: "POST", headers, body });
  const response = await handle(request, null);
  const code = response.status === 204 ? null : (await response.json()).error.code;
  return { status: response.status, code, seen };
}

describe("a request that changes something", () => {
  it("is carried out with its header, as JSON, from a page of ours", async () => {
    expect(await send(OWN)).toEqual({ status: 204, code: null, seen: [{ name: "x" }] });
    const { "sec-fetch-site": _, ...old } = OWN;
    expect(await send({ ...old, origin: ORIGIN })).toMatchObject({ status: 204 });
    expect(await send({ ...OWN, "content-type": "application/json; charset=utf-8" })).toMatchObject({
      status: 204,
    });
  });

  it("is carried out from a listed front end, and with a bearer without the header", async () => {
    const listed = { ...OWN, "sec-fetch-site": "cross-site", origin: CROSS_ORIGIN };
    expect(await send(listed)).toMatchObject({ status: 204 });
    const bare = { "content-type": "application/json", origin: CROSS_ORIGIN };
    expect(await send(bare)).toMatchObject({ code: "foreign_request" });
    expect(await send({ ...bare, authorization: "Bearer x" })).toMatchObject({ status: 204 });
    expect(await send({ ...bare, authorization: "Basic eDp5" })).toMatchObject({ code: "foreign_request" });
    expect(await send({ ...bare, authorization: "Bearer x", "content-type": "text/plain" })).toMatchObject({
      code: "not_json",
    });
  });

  it.each([
    ["from another site", { ...OWN, "sec-fetch-site": "cross-site", origin: ORIGIN }],
    ["from a neighbour of the same site", { ...OWN, "sec-fetch-site": "same-site" }],
    ["typed into the address bar", { ...OWN, "sec-fetch-site": "none" }],
    ["without the header", { ...OWN, "x-requested-with": "" }],
    ["with another's header", { ...OWN, "x-requested-with": "XMLHttpRequest" }],
    ["from nowhere", { "x-requested-with": "tonearm", "content-type": "application/json" }],
    [
      "from a lookalike",
      { "x-requested-with": "tonearm", "content-type": "application/json", origin: `${ORIGIN}0` },
    ],
    ["from null", { "x-requested-with": "tonearm", "content-type": "application/json", origin: "null" }],
  ])("is refused %s", async (_, headers) => {
    expect(await send(headers)).toEqual({ status: 403, code: "foreign_request", seen: [] });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "is refused as %s",
    async (type) => {
      expect(await send({ ...OWN, "content-type": type })).toEqual({
        status: 415,
        code: "not_json",
        seen: [],
      });
    },
  );

  it.each(["", "{", "null", "[]", '{"name":1}', '{"name":"x","more":1}', "\uFEFF{}"])(
    "is refused with the body %j",
    async (body) => {
      expect(await send(OWN, body)).toEqual({ status: 400, code: "bad_request", seen: [] });
    },
  );

  it("is refused beyond 64 KB, before it is read to its end", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024).fill(32));
      },
    });
    const handle = jsonMutation(schema, async () => {});
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers: OWN,
      body: endless,
      duplex: "half",
    };
    const response = await handle(new Request(`${ORIGIN}/api/v1/x`, init), null);
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });
});
