import type { useTranslations } from "#translations";
import type { ListedPlaylist } from "@/lib/api/types";

type Words = ReturnType<typeof useTranslations<"playlists">>;

/** "1,284 entries, yours" */
export function playlistMeta(t: Words, { total, kind, owner }: ListedPlaylist): string {
  const length = total === null ? null : t("entries", { total });
  const whose = kind === "own" ? t("meta.yours") : owner.name;
  return [length, whose, kind === "shared" ? t("meta.shared") : null]
    .filter(Boolean)
    .join(t("meta.separator"));
}

/** Who sees it, in a word or two; nothing where Spotify does not say or it is not the reader's to choose. */
export function visibilityLabel(t: Words, { kind, isPublic }: ListedPlaylist): string {
  if (kind === "shared") return t("visibility.shared");
  if (kind === "followed" || isPublic === null) return "";
  return t(isPublic ? "visibility.profile" : "visibility.private");
}
