import { describe, expect, it } from "vitest";
import { entryStream, type StreamedItems } from "./item-stream";

async function read(...lines: unknown[]): Promise<StreamedItems[]> {
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  const news: StreamedItems[] = [];
  for await (const item of entryStream(new Blob([text]).stream())) news.push(item);
  return news;
}

const window = { offset: 50, total: 120, entries: [] };

describe("entryStream", () => {
  it("brings the total first and then each window", async () => {
    expect(await read({ total: 120 }, window, { done: true })).toEqual([
      { total: 120, window: null },
      { total: 120, window },
    ]);
  });

  it("fails when the stream ends without saying that it is done", async () => {
    await expect(read({ total: 120 }, window)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("throws what an error line says", async () => {
    const error = { code: "rate_limited", message: "Wait", requestId: "r1", retryAfter: 12 };
    await expect(read({ total: 120 }, { error })).rejects.toMatchObject({
      code: "rate_limited",
      requestId: "r1",
      retryAfter: 12,
    });
  });
});
