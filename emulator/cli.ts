import { readOptions } from "./cli-options";
import { createEmulator } from "./index";

try {
  const { url } = await createEmulator(readOptions(process.argv.slice(2)));
  console.log(
    `Emulated Spotify at ${url} (accounts: ${url}/authorize, Web API: ${url}/v1, control: ${url}/_emulator)`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));
