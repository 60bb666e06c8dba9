import { expect, test } from "./fixtures";

const KB = 1024;

test("a body above 320 KB is refused by its Content-Length, to whichever page or route it goes", async ({
  app,
}) => {
  for (const path of ["/api/v1/csp-reports", "/login/spotify", "/dashboard"]) {
    const answer = await fetch(`${app.url}${path}`, { method: "POST", body: "x".repeat(321 * KB) });
    expect(answer.status, path).toBe(413);
    expect(await answer.json(), path).toMatchObject({ error: { code: "too_large" } });
  }
});

test("of a body in chunks, which has no Content-Length, no more than 320 KB is kept", async ({ app }) => {
  const chunks = Array.from({ length: 10 }, () => new Uint8Array(40 * KB));
  const init = {
    method: "POST",
    duplex: "half",
    headers: { "content-type": "application/json" },
    body: new ReadableStream({
      pull(controller) {
        const chunk = chunks.pop();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    }),
  };
  const answer = await fetch(`${app.url}/api/v1/auth/callback`, init);
  expect(answer.status).toBe(413);
  // Next's own words.
  expect(app.log()).toContain("Only the first 320KB will be available");
});
