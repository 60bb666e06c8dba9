import type { Profile } from "../state/settings";
import { emulate } from "../testing/emulator";
import { ENDPOINTS, type Endpoint } from "./endpoints";
import { fillerFor } from "./placeholders";

/** Result of an endpoint: it works, it was removed in Development Mode (403), or in Nov 2024 (404). */
export type Verdict = "works" | "refused (403)" | "gone (404)" | `unexpected: ${string}`;

async function judge(answer: Response): Promise<Verdict> {
  if (answer.ok) return "works";
  const text = await answer.text();
  if (answer.status === 403 && text.includes('"Forbidden"')) return "refused (403)";
  if (answer.status === 404 && text.includes('"Service not found"')) return "gone (404)";
  return `unexpected: ${answer.status} ${text}`;
}

function requestOf({ method, path, query, body }: Endpoint, fill: (text: string) => string, token: string) {
  const isPicture = typeof body === "string";
  const type = isPicture ? "image/jpeg" : "application/json";
  return {
    address: `/v1${fill(path)}${query ? `?${fill(query)}` : ""}`,
    init: {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": type },
      body: body === undefined || isPicture ? body : fill(JSON.stringify(body)),
    },
  };
}

/** Calls every endpoint in turn as a Premium user with all scopes. Returns the verdicts by `METHOD path`. */
export async function exercise(profile: Profile): Promise<Map<string, Verdict>> {
  const { app, world, signIn } = emulate({ profile });
  const { access } = await signIn("premium");
  const fill = fillerFor(world);
  const verdicts = new Map<string, Verdict>();
  for (const endpoint of ENDPOINTS) {
    const { address, init } = requestOf(endpoint, fill, access);
    verdicts.set(nameOf(endpoint), await judge(await app.request(address, init)));
  }
  return verdicts;
}

/** Returns the name of an endpoint in the table. */
export function nameOf({ method, path }: Endpoint): string {
  return `${method} ${path}`;
}
