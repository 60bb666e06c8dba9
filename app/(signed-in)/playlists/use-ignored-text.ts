import { useTranslations } from "#translations";
import type { DetailName } from "@/lib/api/types";
import type { Details } from "@/lib/client/playlists-cache";

/** Returns a function that tells which details Spotify accepted and did not save; empty if there are none. */
export function useIgnoredText(): (ignored: readonly DetailName[], requested: Details) => string {
  const t = useTranslations("playlists.ignored");
  return (ignored, { isPublic }) =>
    ignored.map((name) => (name === "public" ? t(isPublic ? "private" : "public") : t(name))).join(" ");
}
