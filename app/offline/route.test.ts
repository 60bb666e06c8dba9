import { describe, expect, it } from "vitest";
import { GET } from "./route";

async function page(query: string, headers: Record<string, string> = {}): Promise<string> {
  return GET(new Request(`http://127.0.0.1/offline${query}`, { headers })).text();
}

describe("the page for a navigation without a network", () => {
  it("has the language and theme of its query", async () => {
    const html = await page("?locale=zh-CN&theme=dark", { "accept-language": "en" });
    expect(html).toContain('<html lang="zh-CN" data-theme="dark">');
    expect(html).toContain("无法连接 Tonearm");
  });

  it("falls back to the browser's language and the system's theme for unknown values", async () => {
    const html = await page('?locale="><script>&theme=x', { "accept-language": "zh" });
    expect(html).toContain('<html lang="zh-CN">\n');
    expect(html).not.toContain('"><script>');
  });

  it("allows only its own style and script", async () => {
    const response = GET(new Request("http://127.0.0.1/offline"));
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^;]+'; script-src 'sha256-[^;]+'; /);
    expect(await response.text()).not.toMatch(/(src|style)=/);
  });
});
