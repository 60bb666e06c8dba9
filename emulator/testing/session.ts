import type { AccountName } from "../catalog/accounts";
import type { EmulatorOptions } from "../state/settings";
import { emulate } from "./emulator";

/** Logs in an account. Returns helpers that send requests to the Web API. */
export async function session(account: AccountName = "premium", options: EmulatorOptions = {}) {
  const emulator = emulate(options);
  const { app, world, signIn } = emulator;
  let { access } = await signIn(account);

  /** Sends a request. A string body is sent as is, any other as JSON. */
  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
    const answer = await app.request(path.startsWith("http") ? path : `/v1${path}`, {
      method,
      body: text,
      headers: { authorization: `Bearer ${access}`, ...headers },
    });
    const received = await answer.text();
    const isJson = answer.headers.get("content-type")?.startsWith("application/json");
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(received) : received };
  }

  return {
    ...emulator,
    send,
    read: async (path: string) => (await send("GET", path)).body,
    /** Logs in again as an account, optionally with other scopes. */
    become: async (name: AccountName, scope?: string) => {
      access = (await signIn(name, scope === undefined ? {} : { scope })).access;
    },
    idOf: (name: string) => [...world.playlists.all()].find((playlist) => playlist.name === name)?.id ?? "",
    /** Returns the URI of a track of the catalogue. */
    track: (index: number) => `spotify:track:${world.library.catalogue.tracks[index]?.id}`,
  };
}

/** Returns status and message of an error response. */
export function refusalOf({ status, body }: { status: number; body: { error?: { message?: string } } }) {
  return [status, body.error?.message];
}
