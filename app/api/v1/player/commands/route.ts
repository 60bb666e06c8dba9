import { jsonChange } from "@/lib/api-change";
import { tellPlayer } from "@/lib/data/player-commands";
import { playerCommand, toCommand } from "@/lib/data/player-requests";

/** Tells the player something: `{command, …}`. */
export const POST = jsonChange(playerCommand, (request) => tellPlayer(toCommand(request)));
