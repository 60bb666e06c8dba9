import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll, beforeEach } from "vitest";
import { stubEnvironment } from "./stub-env";

/** What the server says next: an answer, or a connection that breaks before or in the middle of one. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; body?: unknown }
  | "reset"
  | "cut"
  | ((asked: SpotifyCall) => Promise<Reply>);

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
  const one = { method, path: url, headers, body: await readBody(request) };
  asked.push(one);
  const reply = replies.length > 1 ? replies.shift() : replies[0];
  await send(reply ?? { status: 599, body: "the test said nothing to answer" }, one, response);
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

/** A server on a real port that stands for both of Spotify's hosts and answers as told. */
export const spotify = {
  url: await listen(),
  /** What to answer, one after the other; the last goes on. */
  answers(...next: Reply[]): void {
    replies = next;
  },
  /** What was asked since the test began. */
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
