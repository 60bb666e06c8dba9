import { Socket } from "node:net";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";

/** Breaks the connection off with a TCP reset, before any answer. Without a connection, in process, it throws. */
export function resetConnection({ env }: Context): Response {
  const socket: unknown = env?.incoming?.socket;
  if (!(socket instanceof Socket)) throw new TypeError("connection reset");
  socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}
