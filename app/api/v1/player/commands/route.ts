import { playerCommand } from "@/lib/api/bodies";
import { jsonMutation } from "@/lib/api/route-handler";
import { sendPlayerCommand } from "@/lib/data/player";

/** Sends a command to the player: `{command, …}`. */
export const POST = jsonMutation(playerCommand, sendPlayerCommand);
