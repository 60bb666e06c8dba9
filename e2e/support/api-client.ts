import { z } from "zod";
import { decideAt } from "./consent-form";

const begunSchema = z.object({ authUrl: z.string(), transaction: z.string() });
const finishedSchema = z.object({ bearer: z.string() });

/** The response to one request to the JSON API. `code` is its error code, if it is an error. */
export type Reply = { status: number; code: string | undefined; body: unknown; headers: Headers };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const errorSchema = z.object({ error: z.object({ code: z.string() }) });

/** Creates a client that sends what a front end on another site would, without a browser's restrictions. */
export function createApiClient(app: string, origin: string) {
  const common = { origin, "sec-fetch-site": "cross-site" };

  async function send(path: string, init: RequestInit = {}): Promise<Reply> {
    const response = await fetch(`${app}/api/v1${path}`, {
      ...init,
      headers: { ...common, ...init.headers },
    });
    const body = parse(await response.text());
    const code = errorSchema.safeParse(body).data?.error.code;
    return { status: response.status, code, body, headers: response.headers };
  }

  function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const all = { "content-type": "application/json", "x-requested-with": "tonearm", ...headers };
    return send(path, { method: "POST", headers: all, body: JSON.stringify(body) });
  }

  /** Goes through Spotify's consent page. @returns the body for `/auth/callback`. */
  async function begin(account = "premium") {
    const { authUrl, transaction } = begunSchema.parse((await send("/auth")).body);
    const page = await (await fetch(await decideAt(authUrl, account))).text();
    const url = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    const query = new URL(url ?? "").searchParams;
    return { code: query.get("code"), state: query.get("state"), transaction };
  }

  return {
    send,
    post,
    begin,
    /** Logs in through Spotify's consent page. @returns the bearer. */
    async logIn(account = "premium"): Promise<string> {
      const done = await post("/auth/callback", await begin(account));
      return finishedSchema.parse(done.body).bearer;
    },
    get: (path: string, bearer: string) => send(path, { headers: { authorization: `Bearer ${bearer}` } }),
  };
}
