import { describe, expect, it } from "vitest";
import { ORIGIN } from "@/lib/testing/stub-env";
import { checkDownload, fileResponse } from "./file-response";

const request = (headers: Record<string, string>) => new Request(`${ORIGIN}/x`, { headers });

async function* parts(...texts: (string | Error)[]): AsyncGenerator<string> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield text;
  }
}

describe("a download", () => {
  it.each<Record<string, string>>([
    { "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "none" },
    { origin: ORIGIN },
    { "sec-fetch-site": "cross-site", authorization: "Bearer x" },
  ])("is allowed with %j", (headers) => {
    expect(() => checkDownload(request(headers))).not.toThrow();
  });

  it.each<Record<string, string>>([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://elsewhere.example" },
    {},
  ])("is refused with %j", (headers) => {
    expect(() => checkDownload(request(headers))).toThrow("foreign_origin");
  });
});

describe("a streamed file", () => {
  it("has all parts, a name and no guessed type", async () => {
    const response = fileResponse({ name: "é.csv", type: "text/csv", text: parts("a", "", "b\uD800") });
    expect(await response.text()).toBe("ab\uFFFD");
    expect(response.headers.get("content-disposition")).toContain("filename*=UTF-8''%C3%A9.csv");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("breaks off when a part fails, and never ends as if it were complete", async () => {
    const response = fileResponse({ name: "a", type: "text/csv", text: parts("a", new Error("gone")) });
    await expect(response.text()).rejects.toThrow();
  });

  it("stops its source when the receiver leaves", async () => {
    let isStopped = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) yield "a";
      } finally {
        isStopped = true;
      }
    }
    const response = fileResponse({ name: "a", type: "text/csv", text: endless() });
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(isStopped).toBe(true);
  });
});
