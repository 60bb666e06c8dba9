import { Socket } from "node:net";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";

/** Resets the TCP connection before any response. Throws if there is no connection (in-process requests). */
export function resetConnection({ env }: Context): Response {
  const socket: unknown = env?.incoming?.socket;
  if (!(socket instanceof Socket)) throw new TypeError("connection reset");
  socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}
