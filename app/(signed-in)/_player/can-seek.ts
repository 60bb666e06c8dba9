import type { PlayerView } from "@/lib/api/types";
import type { ApiErrorCode } from "@/lib/client/api-client-error";

/**
 * Whether the place in what plays can be moved from here.
 * @param refusal why the last command was not obeyed, or none was sent: what needs leave or Premium is no handle for long.
 */
export function canSeek(player: PlayerView | null, refusal: ApiErrorCode | null): boolean {
  if (!player?.track?.durationMs || player.device?.isRestricted) return false;
  if (refusal === "missing_scope" || refusal === "premium_required") return false;
  return !player.disallows.includes("seeking");
}
