import { jsonMutation } from "@/lib/api/mutation-handler";
import { playerCommand, toCommand } from "@/lib/api/player-bodies";
import { sendPlayerCommand } from "@/lib/data/player-commands";

/** Tells the player something: `{command, …}`. */
export const POST = jsonMutation(playerCommand, (request) => sendPlayerCommand(toCommand(request)));
