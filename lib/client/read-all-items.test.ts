import { describe, expect, it } from "vitest";
import type { EntriesView, EntryView } from "@/lib/api/types";
import {
  completeItems,
  completePages,
  type EntryCollection,
  entryStream,
  jsonLines,
  mergePage,
  type StreamedItems,
} from "./read-all-items";

async function readItems(...lines: unknown[]): Promise<StreamedItems[]> {
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  const news: StreamedItems[] = [];
  for await (const item of entryStream(new Blob([text]).stream())) news.push(item);
  return news;
}

const window = { offset: 50, total: 120, entries: [] };

describe("entryStream", () => {
  it("yields the total first and then each window", async () => {
    expect(await readItems({ total: 120 }, window, { done: true })).toEqual([
      { total: 120, window: null },
      { total: 120, window },
    ]);
  });

  it("fails if the stream ends without `done`", async () => {
    await expect(readItems({ total: 120 }, window)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("throws the error of an error line", async () => {
    const error = { code: "rate_limited", message: "Wait", requestId: "r1", retryAfter: 12 };
    await expect(readItems({ total: 120 }, { error })).rejects.toMatchObject({
      code: "rate_limited",
      requestId: "r1",
      retryAfter: 12,
    });
  });
});

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function readLines(...chunks: Uint8Array[]): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of jsonLines<unknown>(streamOf(...chunks))) values.push(value);
  return values;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("jsonLines", () => {
  it("yields one value per line", async () => {
    expect(await readLines(bytes('{"a":1}\n[2]\n'))).toEqual([{ a: 1 }, [2]]);
  });

  it("joins a line split between chunks, even in the middle of a character", async () => {
    const whole = bytes('{"title":"Ørsted 🎷"}\n{"b":2}\n');
    for (let cut = 1; cut < whole.length; cut++) {
      expect(await readLines(whole.slice(0, cut), whole.slice(cut))).toEqual([
        { title: "Ørsted 🎷" },
        { b: 2 },
      ]);
    }
  });

  it("skips empty lines and accepts a last line without a line break", async () => {
    expect(await readLines(bytes('\n{"a":1}\r\n\n'), bytes("3"))).toEqual([{ a: 1 }, 3]);
  });

  it("throws if a line is not JSON", async () => {
    await expect(readLines(bytes("<html>\n"))).rejects.toThrow(SyntaxError);
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

function windowOf(offset: number, length: number): EntriesView {
  const entries = Array.from({ length }, (_, index): EntryView => {
    return { position: offset + index, kind: "gone", addedAt: null, addedBy: null, uri: null, track: null };
  });
  return { offset, total: 120, entries };
}

function collected(...windows: EntriesView[]): EntryCollection {
  const collection: EntryCollection = new Map();
  for (const window of windows) mergePage(collection, window);
  return collection;
}

describe("a collection of entries", () => {
  it("is complete in playlist order, regardless of the order of the windows", () => {
    const whole = completeItems(collected(windowOf(100, 20), windowOf(0, 50), windowOf(50, 50)), 120);
    expect(whole?.map((entry) => entry.position)).toEqual(Array.from({ length: 120 }, (_, index) => index));
  });

  it("is incomplete while a window is missing", () => {
    expect(completeItems(collected(windowOf(0, 50), windowOf(100, 20)), 120)).toBeNull();
  });

  it("keeps only complete pages, including a short last one", () => {
    const pages = completePages(collected(windowOf(0, 60), windowOf(100, 20)), 120);
    expect(pages.map(({ page, view }) => [page, view.offset, view.entries.length])).toEqual([
      [0, 0, 50],
      [2, 100, 20],
    ]);
  });

  it("is complete immediately for an empty playlist", () => {
    expect(completeItems(new Map(), 0)).toEqual([]);
  });
});
