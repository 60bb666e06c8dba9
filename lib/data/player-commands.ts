import "server-only";
import { callPlayer, type PlayerCommand } from "../spotify/endpoints/player-commands";
import { mutateAs, requireUserForMutation } from "./mutation";

/** What is kept of a player for a second, so that several tabs ask once. */
const TOUCHED = ["player", "queue", "devices"];

/** Tells the player something. Budget: 1 call. The next look at it is not answered from before. */
export async function sendPlayerCommand(command: PlayerCommand): Promise<void> {
  const caller = await requireUserForMutation("controlPlayer");
  await mutateAs(caller, { invalidates: TOUCHED, run: (token) => callPlayer(token, command) });
}
