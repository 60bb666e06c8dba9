import type { BrowserContext, Response } from "@playwright/test";

/** Returns false for build output, images and fonts: they contain no run-time data, and reading them costs a tenth of the test time. */
function isMadeAtRunTime(response: Response): boolean {
  const { pathname } = new URL(response.url());
  return (
    !pathname.startsWith("/_next/static/") &&
    !/^(image|font)\//.test(response.headers()["content-type"] ?? "")
  );
}

/** Records what a browser receives: all URLs, and headers and run-time bodies of the app's responses. */
export function recordResponses(context: BrowserContext, origin: () => string): () => Promise<string> {
  const seen: Promise<string>[] = [];
  context.on("response", (response) => {
    const own = response.url().startsWith(origin());
    const text = own && isMadeAtRunTime(response) ? response.text().catch(() => "") : Promise.resolve("");
    const cookieless = Object.entries(response.headers()).filter(([name]) => name !== "set-cookie");
    seen.push(text.then((body) => `${response.url()}\n${own ? JSON.stringify(cookieless) + body : ""}`));
  });
  return async () => (await Promise.all(seen)).join("\n");
}

/** Returns the secrets that a text contains, shortened for the report. */
export function findLeaks(secrets: string[], text: string): string[] {
  return secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 12)}…`);
}
