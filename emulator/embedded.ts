import { createApp } from "./app";
import { createEmulatorState } from "./state/emulator-state";
import { settingsFrom } from "./state/settings";
import { createSignedGrants } from "./state/signed-grants";
import { createSignedLogins } from "./state/signed-logins";
import { createSigner } from "./state/signed-text";

type EmbeddedOptions = {
  /** Public origin of the app. Its paths `/authorize` and `/images` have to lead here. */
  origin: string;
  /** The same in all processes of the app: each continues the logins of the others. */
  secret: string;
  redirectUri: string;
};

/**
 * Creates an emulated Spotify inside the process of an app, without a port. Codes and tokens are signed values, so they outlive
 * the process; changes of music do not.
 * Its client is that of the demo.
 * @returns the response to a request of any host.
 */
export function createEmbeddedEmulator({ origin, secret, redirectUri }: EmbeddedOptions) {
  const world = createEmulatorState(settingsFrom({ library: "large", redirectUris: [redirectUri] }), origin);
  const signer = createSigner(secret);
  world.grants = createSignedGrants(world.clock, signer);
  world.logins = createSignedLogins(world.clock, signer);
  const app = createApp(world);
  return async (request: Request): Promise<Response> => app.fetch(request);
}
