import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll, beforeEach } from "vitest";
import { stubEnvironment } from "./stub-env";

/** Next reply of the server: a response, or a connection that breaks before or in the middle of one. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; body?: unknown }
  | "reset"
  | "cut"
  | ((call: SpotifyCall) => Promise<Reply>);

export type SpotifyCall = { method: string; path: string; headers: IncomingMessage["headers"]; body: string };

let replies: Reply[] = [];
let asked: SpotifyCall[] = [];

async function readBody(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

async function send(reply: Reply, request: SpotifyCall, response: ServerResponse): Promise<void> {
  if (typeof reply === "function") return send(await reply(request), request, response);
  if (reply === "reset") {
    response.destroy();
    return;
  }
  if (reply === "cut") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
    response.write('{"access_token":"half', () => response.destroy());
    return;
  }
  const { status = 200, headers, body = "" } = reply;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, headers).end(text);
}

const server = createServer(async (request, response) => {
  const { method = "", url = "", headers } = request;
  const call = { method, path: url, headers, body: await readBody(request) };
  asked.push(call);
  const reply = replies.length > 1 ? replies.shift() : replies[0];
  await send(reply ?? { status: 599, body: "the test said nothing to answer" }, call, response);
});

function listen(): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}

/** A server on a real port in place of both of Spotify's hosts. It sends the configured replies. */
export const spotify = {
  url: await listen(),
  /** Sets the replies, in order; the last one repeats. */
  answers(...next: Reply[]): void {
    replies = next;
  },
  /** Returns the requests since the test began. */
  asked: (): SpotifyCall[] => asked,
};

stubEnvironment({ SPOTIFY_ACCOUNTS_URL: spotify.url, SPOTIFY_API_URL: `${spotify.url}/v1` });

beforeEach(() => {
  replies = [];
  asked = [];
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});
