import { HELP } from "./cli-help";
import { readOptions } from "./cli-options";
import { createEmulator } from "./index";

try {
  const options = readOptions(process.argv.slice(2), process.env.EMULATOR_ALLOW_NETWORK === "1");
  if (options) await start(options);
  else console.log(HELP);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function start(options: NonNullable<ReturnType<typeof readOptions>>): Promise<void> {
  const { url } = await createEmulator(options);
  console.log(
    `Emulated Spotify at ${url} (dashboard; accounts service: ${url}/authorize, Web API: ${url}/v1, control API: ${url}/_emulator)`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));
}
