import type { ServerType } from "@hono/node-server";

const HOST = "127.0.0.1";

/** Starts listening; gives the port. 0 takes any free one. */
export function listen(server: ServerType, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(plainError(error, port)));
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Stops listening and ends every connection, also those kept alive. */
export function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

function plainError(error: Error, port: number): Error {
  if (!("code" in error) || error.code !== "EADDRINUSE") return error;
  return new Error(`Port ${port} is taken. Stop what runs there, or choose another with --port.`, {
    cause: error,
  });
}
