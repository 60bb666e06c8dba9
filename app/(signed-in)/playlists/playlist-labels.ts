import type { useTranslations } from "#translations";
import type { ListedPlaylist } from "@/lib/api/types";

type Labels = ReturnType<typeof useTranslations<"playlists">>;

/** Returns the length and owner, such as "1,284 songs, yours". */
export function playlistMeta(t: Labels, { total, kind, owner }: ListedPlaylist): string {
  const length = total === null ? null : t("entries", { total });
  const whose = kind === "own" ? t("meta.yours") : owner.name;
  return [length, whose, kind === "shared" ? t("meta.shared") : null]
    .filter(Boolean)
    .join(t("meta.separator"));
}
