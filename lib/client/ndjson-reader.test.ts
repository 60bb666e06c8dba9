import { describe, expect, it } from "vitest";
import { jsonLines } from "./ndjson-reader";

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function read(...chunks: Uint8Array[]): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of jsonLines<unknown>(streamOf(...chunks))) values.push(value);
  return values;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("jsonLines", () => {
  it("gives one value a line", async () => {
    expect(await read(bytes('{"a":1}\n[2]\n'))).toEqual([{ a: 1 }, [2]]);
  });

  it("joins what a chunk border splits, even in the middle of a character", async () => {
    const whole = bytes('{"title":"Ørsted 🎷"}\n{"b":2}\n');
    for (let cut = 1; cut < whole.length; cut++) {
      expect(await read(whole.slice(0, cut), whole.slice(cut))).toEqual([{ title: "Ørsted 🎷" }, { b: 2 }]);
    }
  });

  it("passes over empty lines and accepts a last line without its end", async () => {
    expect(await read(bytes('\n{"a":1}\r\n\n'), bytes("3"))).toEqual([{ a: 1 }, 3]);
  });

  it("throws where a line is not JSON", async () => {
    await expect(read(bytes("<html>\n"))).rejects.toThrow(SyntaxError);
  });

  it("cancels the stream when the reader stops early", async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytes("1\n")),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const _ of jsonLines(endless)) break;
    expect(cancelled).toBe(true);
  });
});
