import type { BrowserContext, Response } from "@playwright/test";

/** What the build made and pictures hold nothing that came into being while the app ran; to fetch them costs a tenth of the time. */
function isMadeAtRunTime(response: Response): boolean {
  const { pathname } = new URL(response.url());
  return (
    !pathname.startsWith("/_next/static/") &&
    !/^(image|font)\//.test(response.headers()["content-type"] ?? "")
  );
}

/** Everything of the app's that a browser got to see: addresses, headers, and bodies that were made at run time. */
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

/** The secrets among `secrets` that stand in a text, shortened for the report. */
export function findLeaks(secrets: string[], text: string): string[] {
  return secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 12)}…`);
}
