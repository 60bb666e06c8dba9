import { playerCommand, toCommand } from "@/lib/api/player-bodies";
import { jsonChange } from "@/lib/api-change";
import { tellPlayer } from "@/lib/data/player-commands";

/** Tells the player something: `{command, …}`. */
export const POST = jsonChange(playerCommand, (request) => tellPlayer(toCommand(request)));
