import { NextRequest, type NextResponse } from "next/server";
import { ORIGIN } from "./stub-env";

type Handler = (request: NextRequest) => Promise<NextResponse>;
type RequestOptions = { method?: string; headers?: Record<string, string>; body?: BodyInit };

/** Creates a browser that stores cookies and sends requests to a route handler. */
export function createBrowser(cookies = new Map<string, string>()) {
  function store(response: NextResponse): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0(;|$)/i.test(line) || /expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, decodeURIComponent(value));
    }
  }

  async function ask(handler: Handler, path: string, options: RequestOptions = {}): Promise<NextResponse> {
    const pairs = [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const headers = { ...options.headers, cookie: pairs.join("; ") };
    const response = await handler(new NextRequest(new URL(path, ORIGIN), { ...options, headers }));
    store(response);
    return response;
  }

  return { cookies, ask, names: () => [...cookies.keys()].sort() };
}

export type Browser = ReturnType<typeof createBrowser>;
