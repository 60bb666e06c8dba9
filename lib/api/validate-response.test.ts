import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { stubEnvironment } from "@/lib/testing/stub-env";

const answer = z.strictObject({ name: z.string(), tracks: z.array(z.strictObject({ title: z.string() })) });
const ID = "37i9dQZF1DX0XUsuxWHRQd";
const request = new Request(`http://127.0.0.1:3000/api/v1/playlists/${ID}/entries?snapshot=abc`);
const wrong = { name: 7, tracks: [{ title: "Hidden Song", token: "hunter2" }] };

async function load(mode: string) {
  vi.resetModules();
  stubEnvironment({ NODE_ENV: mode });
  const { validateResponse } = await import("./validate-response");
  const { log } = await import("../log");
  return { validateResponse, error: vi.spyOn(log, "error").mockImplementation(() => {}) };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("an invalid response", () => {
  it.each(["test", "development"])("throws in %s, without content in the message", async (mode) => {
    const { validateResponse } = await load(mode);
    expect(() => validateResponse(request, answer, wrong)).toThrow("name: invalid_type");
    expect(() => validateResponse(request, answer, wrong)).toThrow("tracks.0: unrecognized_keys");
    expect(() => validateResponse(request, answer, wrong)).not.toThrow("hunter2");
  });

  it("is sent in production, and logged once a minute per route, without ids and content", async () => {
    const { validateResponse, error } = await load("production");
    for (const at of [0, 59_999, 60_000]) validateResponse(request, answer, wrong, at);
    validateResponse(new Request("http://127.0.0.1:3000/api/v1/recent"), answer, wrong, 1);
    expect(error).toHaveBeenCalledTimes(3);
    const logged = JSON.stringify(error.mock.calls);
    expect(logged).toContain("GET /api/v1/playlists/{id}/entries");
    expect(logged).not.toMatch(/hunter2|Hidden|37i9|abc/);
  });
});

it("a valid response is not logged", async () => {
  const { validateResponse, error } = await load("production");
  validateResponse(request, answer, { name: "a", tracks: [{ title: "b" }] });
  expect(error).not.toHaveBeenCalled();
});
