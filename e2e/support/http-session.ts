import { decideAt } from "./consent-form";

/** What came of one request. */
export type HttpResult = {
  status: number;
  body: string;
  location: string | null;
  cacheControl: string;
  sets: boolean;
};

function pairOf(line: string): [string, string] {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  return [name, value];
}

function isDeletion(line: string): boolean {
  return /max-age=0(;|$)/i.test(line) || /expires=thu, 01 jan 1970/i.test(line);
}

async function toAnswer(response: Response): Promise<HttpResult> {
  return {
    status: response.status,
    body: await response.text(),
    location: response.headers.get("location"),
    cacheControl: response.headers.get("cache-control") ?? "",
    sets: response.headers.getSetCookie().length > 0,
  };
}

/** The form that begins a login, which comes back to a path that ends in `/settings`. */
export type LoginForm = { path: string; form: Record<string, string> };

const OWN_LOGIN: LoginForm = { path: "/login/spotify", form: { next: "/settings" } };

/**
 * A browser's network side: it keeps cookies as a browser does, asks for many things at once, and runs no scripts, so that
 * nothing is asked for but what a test asks for.
 */
export function createHttpSession(origin: string, jar = new Map<string, string>()) {
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  function keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = pairOf(line);
      if (isDeletion(line)) jar.delete(name);
      else jar.set(name, value);
    }
  }

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { origin, cookie: header(), ...init.headers };
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: "manual" });
    keep(response);
    return response;
  }

  return {
    /** The cookies as a request's header has them. */
    cookies: header,
    jar: () => [...jar].map(([name, value]) => ({ name, value })),
    /** One request, with the cookies of this moment or others. */
    async get(path: string, cookie?: string): Promise<HttpResult> {
      return toAnswer(await send(path, cookie === undefined ? {} : { headers: { cookie } }));
    },
    async post(path: string, form: Record<string, string>): Promise<HttpResult> {
      return toAnswer(await send(path, { method: "POST", body: new URLSearchParams(form) }));
    },
    /** A change through the JSON API, as a script of ours makes it. */
    async change(method: string, path: string, body: unknown): Promise<HttpResult> {
      const headers = { "content-type": "application/json", "x-requested-with": "tonearm" };
      return toAnswer(await send(path, { method, headers, body: JSON.stringify(body) }));
    },
    /** Many requests at once, each with the cookies of this moment. */
    storm(count: number, paths: string[]): Promise<HttpResult[]> {
      const all = Array.from({ length: count }, (_, n) => send(paths[n % paths.length] ?? "/"));
      return Promise.all(all.map(async (response) => toAnswer(await response)));
    },
    /** Logs in through Spotify's consent page. `begin` posts the form that leads there. */
    async logIn(account = "premium", begin: LoginForm = OWN_LOGIN): Promise<void> {
      const started = await send(begin.path, { method: "POST", body: new URLSearchParams(begin.form) });
      const callback = await decideAt(started.headers.get("location") ?? "", account);
      const done = await send(callback);
      if (!done.headers.get("location")?.endsWith("/settings"))
        throw new Error(`no login: ${done.headers.get("location")}`);
    },
    /** Another that shares nothing but the cookies of this moment: a copy of the browser. */
    copy: () => createHttpSession(origin, new Map(jar)),
  };
}

export type HttpSession = ReturnType<typeof createHttpSession>;
