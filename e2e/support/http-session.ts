import { decideAt } from "./consent-form";

/** The response to one request. */
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

async function toResult(response: Response): Promise<HttpResult> {
  return {
    status: response.status,
    body: await response.text(),
    location: response.headers.get("location"),
    cacheControl: response.headers.get("cache-control") ?? "",
    sets: response.headers.getSetCookie().length > 0,
  };
}

/** The form that begins a login. The login must return to a path that ends in `/settings`. */
export type LoginForm = { path: string; form: Record<string, string> };

const DEFAULT_LOGIN: LoginForm = { path: "/login/spotify", form: { next: "/settings" } };

/**
 * Creates an HTTP client that stores cookies as a browser does. It can send many requests at once, and runs no scripts, so
 * that it sends only the requests of the test.
 */
export function createHttpSession(origin: string, jar = new Map<string, string>()) {
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  function storeCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = pairOf(line);
      if (isDeletion(line)) jar.delete(name);
      else jar.set(name, value);
    }
  }

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { origin, cookie: header(), ...init.headers };
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: "manual" });
    storeCookies(response);
    return response;
  }

  /** Begins a login and agrees at Spotify. @returns the address to which Spotify then redirects. */
  async function agree(account = "premium", begin: LoginForm = DEFAULT_LOGIN): Promise<string> {
    const started = await send(begin.path, { method: "POST", body: new URLSearchParams(begin.form) });
    return decideAt(started.headers.get("location") ?? "", account);
  }

  return {
    /** Returns the cookies as a `Cookie` header. */
    cookies: header,
    jar: () => [...jar].map(([name, value]) => ({ name, value })),
    /** Sends a GET request with the current cookies or the given ones. */
    async get(path: string, cookie?: string): Promise<HttpResult> {
      return toResult(await send(path, cookie === undefined ? {} : { headers: { cookie } }));
    },
    async post(path: string, form: Record<string, string>): Promise<HttpResult> {
      return toResult(await send(path, { method: "POST", body: new URLSearchParams(form) }));
    },
    /** Sends a mutation to the JSON API, as the app's scripts do. */
    async change(method: string, path: string, body: unknown): Promise<HttpResult> {
      const headers = { "content-type": "application/json", "x-requested-with": "tonearm" };
      return toResult(await send(path, { method, headers, body: JSON.stringify(body) }));
    },
    /** Sends many requests at once, each with the current cookies. */
    storm(count: number, paths: string[]): Promise<HttpResult[]> {
      const all = Array.from({ length: count }, (_, n) => send(paths[n % paths.length] ?? "/"));
      return Promise.all(all.map(async (response) => toResult(await response)));
    },
    agree,
    /** Logs in through Spotify's consent page. `begin` posts the form that leads there. */
    async logIn(account = "premium", begin: LoginForm = DEFAULT_LOGIN): Promise<void> {
      const done = await send(await agree(account, begin));
      if (!done.headers.get("location")?.endsWith("/settings"))
        throw new Error(`no login: ${done.headers.get("location")}`);
    },
    /** Returns a copy of the client with the current cookies. It shares nothing else. */
    copy: () => createHttpSession(origin, new Map(jar)),
  };
}

export type HttpSession = ReturnType<typeof createHttpSession>;
