import { resolve } from "node:path";
import { createServer, type ViteDevServer } from "vite";

/**
 * Serves the React example on a local port.
 * @param server URL of the app.
 */
export async function serveReactExample(port: number, server: string): Promise<ViteDevServer> {
  const vite = await createServer({
    root: "examples/react",
    configFile: false,
    logLevel: "warn",
    define: { "import.meta.env.VITE_TONEARM": JSON.stringify(server) },
    server: {
      host: "127.0.0.1",
      port,
      strictPort: true,
      fs: { allow: [resolve("examples"), resolve("node_modules")] },
    },
  });
  return vite.listen();
}
