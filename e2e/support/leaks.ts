import type { BrowserContext } from "@playwright/test";

/** Everything of the app's that a browser got to see: addresses, headers and bodies. */
export function watchAnswers(context: BrowserContext, origin: () => string): () => Promise<string> {
  const seen: Promise<string>[] = [];
  context.on("response", (response) => {
    const text = response.text().catch(() => "");
    const own = response.url().startsWith(origin());
    const cookieless = Object.entries(response.headers()).filter(([name]) => name !== "set-cookie");
    seen.push(text.then((body) => `${response.url()}\n${own ? JSON.stringify(cookieless) + body : ""}`));
  });
  return async () => (await Promise.all(seen)).join("\n");
}

/** The secrets among `secrets` that stand in a text, shortened for the report. */
export function findLeaks(secrets: string[], text: string): string[] {
  return secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 12)}…`);
}
