import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { emulate } from "../testing/emulator";

async function page(emulator: ReturnType<typeof emulate>) {
  const answer = await emulator.app.request("/");
  return { answer, text: await answer.text() };
}

describe("the dashboard", () => {
  test("shows accounts, apps, sign-ins, faults and limits, and no secret", async () => {
    const emulator = emulate({ limits: { quota: { search: 77 } } });
    const tokens = await emulator.signIn("premium");
    await emulator.control("faults", { match: "/v1/<script>", status: 503 });
    const { text } = await page(emulator);
    for (const shown of [
      "Ida Marlow",
      "tonearm-demo",
      'value="77"',
      "/v1/&lt;script&gt;",
      tokens.access.slice(-4),
    ])
      expect(text).toContain(shown);
    for (const secret of [tokens.access, tokens.refresh, "tonearm-demo-secret"])
      expect(text).not.toContain(secret);
  });

  test("loads nothing from other origins and runs only its own script", async () => {
    const { answer, text } = await page(emulate());
    const policy = answer.headers.get("content-security-policy") ?? "";
    const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => script);
    expect(scripts).toHaveLength(1);
    const hash = createHash("sha256")
      .update(scripts[0] ?? "")
      .digest("base64");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test("has forms for existing control requests that succeed", async () => {
    const emulator = emulate();
    await emulator.control("faults", { match: "*", status: 503 });
    const { text } = await page(emulator);
    const forms = [...text.matchAll(/data-path="([^"]+)" data-method="([A-Z]+)" data-json="([^"]*)"/g)];
    expect(forms.length).toBeGreaterThan(15);
    for (const [, path = "", method, json = ""] of forms) {
      const body = method === "DELETE" ? undefined : JSON.parse(json.replaceAll("&quot;", '"'));
      expect([path, (await emulator.control(path, body, method)).status]).toEqual([path, 200]);
    }
  });
});
