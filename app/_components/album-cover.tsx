import Link from "next/link";
import { useTranslations } from "#translations";
import type { TrackView } from "@/lib/api/types";
import { Artwork } from "./artwork";
import { internalUrl } from "./name-links";

/** A track's cover in a row, `size` px wide: a link to the app's page of its album, if there is one. */
export function AlbumCover({ track: { album, image }, size }: { track: TrackView; size: number }) {
  const t = useTranslations("items");
  const cover = <Artwork src={image} size={size} />;
  const page = internalUrl(album?.url ?? null);
  if (!album || !page) return cover;

  return (
    <Link href={page} prefetch={false} title={album.name} aria-label={t("album", { name: album.name })}>
      {cover}
    </Link>
  );
}
