import { readdirSync, readFileSync } from "node:fs";
import { collectDefaultMetrics, Registry } from "prom-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";

const TOKEN = SECRETS[1];

/** Loads the metrics as another process would. */
async function load(environment: Record<string, string>) {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, "tonearm");
  stubEnvironment({ METRICS_TOKEN: "", VERCEL: "", ...environment });
  const { respondWithMetrics } = await import("./http/metrics-response");
  const { recordLogin, recordRefresh, recordSignOut } = await import("./auth/auth-events");
  const { routeLabel } = await import("./http/request-metrics");
  return { respondWithMetrics, recordLogin, recordRefresh, recordSignOut, routeLabel };
}

function request(authorization?: string): Request {
  return new Request("http://127.0.0.1:3000/api/metrics", {
    headers: authorization ? { authorization } : {},
  });
}

function sourcesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .join("");
}

it("has every metric that the dashboard shows", () => {
  const dashboard = readFileSync("deploy/grafana-dashboard.json", "utf8");
  const names = new Set(dashboard.match(/\b(tonearm|http)_\w+(?=[{[ )"])/g));
  const sources = sourcesBelow("lib");
  const missing = [...names].filter((name) => !sources.includes(`"${name.replace(/_(bucket|count)$/, "")}"`));
  expect(names.size).toBeGreaterThan(15);
  expect(missing).toEqual([]);
});

describe("/api/metrics", () => {
  beforeEach(() => stubEnvironment());
  afterEach(() => stubEnvironment({ METRICS_TOKEN: "", VERCEL: "" }));

  it.each<Record<string, string>>([{}, { METRICS_TOKEN: TOKEN, VERCEL: "1" }])(
    "does not exist with %j",
    async (environment) => {
      const { respondWithMetrics } = await load(environment);
      expect((await respondWithMetrics(request(`Bearer ${TOKEN}`))).status).toBe(404);
    },
  );

  it.each([undefined, "Bearer", "Bearer wrong", `Basic ${TOKEN}`, `Bearer ${TOKEN}x`])(
    "refuses %j",
    async (authorization) => {
      const { respondWithMetrics } = await load({ METRICS_TOKEN: TOKEN });
      const response = await respondWithMetrics(request(authorization));
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  it("counts logins, refreshes and sign-outs by their outcome, and is not stored by caches", async () => {
    const { respondWithMetrics, recordLogin, recordRefresh, recordSignOut } = await load({
      METRICS_TOKEN: TOKEN,
    });
    await recordLogin("ok");
    await recordLogin("cancelled");
    await recordRefresh("renewed");
    await recordSignOut("everywhere");
    const response = await respondWithMetrics(request(`Bearer ${TOKEN}`));
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const text = await response.text();
    for (const line of [
      'tonearm_logins_total{outcome="ok"} 1',
      'tonearm_logins_total{outcome="cancelled"} 1',
      'tonearm_token_refreshes_total{outcome="renewed"} 1',
      'tonearm_sessions_ended_total{outcome="signed_out_everywhere"} 1',
    ])
      expect(text).toContain(line);
    expect(text).toMatch(/^tonearm_build_info\{/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds/m);
  });

  it("has every default metric of prom-client except that of garbage collections, which costs too much", async () => {
    const defaults = new Registry();
    collectDefaultMetrics({ register: defaults });
    const { respondWithMetrics } = await load({ METRICS_TOKEN: TOKEN });
    const text = await (await respondWithMetrics(request(`Bearer ${TOKEN}`))).text();
    const names = defaults.getMetricsAsArray().map(({ name }) => name);
    expect(names.filter((name) => !text.includes(name))).toEqual(["nodejs_gc_duration_seconds"]);
  });

  it("names routes by their pattern, and everything else by one word", async () => {
    const { routeLabel } = await load({});
    expect(
      [
        "/",
        "/dashboard?x=1",
        "/playlists/4wPXhUuI0jTHLNpQVwHwZV",
        "/api/v1/albums/1/tracks?offset=50",
        "/_next/static/a.js",
        "/api/auth/callback/spotify?code=secret",
        "/wp-login.php",
      ].map(routeLabel),
    ).toEqual([
      "/",
      "/dashboard",
      "/playlists/[id]",
      "/api/v1/albums/[id]/tracks",
      "/_next/static",
      "/api/auth/[...nextauth]",
      "other",
    ]);
  });
});
