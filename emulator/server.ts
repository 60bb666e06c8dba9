import type { ServerType } from "@hono/node-server";

/** Starts listening and returns the port. Port 0 takes any free one. */
export function listen(server: ServerType, port: number, host = "127.0.0.1"): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(plainError(error, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Stops listening and closes all connections, including keep-alive ones. */
export function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

function plainError(error: Error, port: number): Error {
  if (!("code" in error) || error.code !== "EADDRINUSE") return error;
  return new Error(`Port ${port} is taken. Stop the process that uses it, or choose another with --port.`, {
    cause: error,
  });
}
