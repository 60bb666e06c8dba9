import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import type { PlayerView, TrackView } from "@/lib/api/types";
import type { ApiErrorCode } from "@/lib/client/api-client";
import { Artwork } from "../../_components/artwork";
import { ExplicitMark } from "../../_components/explicit-mark";
import { NameLinks, trackUrl } from "../../_components/name-links";
import { NEW_TAB } from "../../_components/new-tab";
import { artistNames, TrackName } from "../../_components/track-name";

/** The current item as the player shows it. `track` is null for an advertisement and for an item that Spotify does not name. */
export type Song = { track: TrackView | null; title: string; by: string; image: string | null };

/**
 * Returns the current item of a player, playing or paused; null if there is none.
 * @param t the messages of `player`
 * @param display returns a name as it is shown.
 */
export function toNowPlayingItem(
  player: PlayerView | null,
  t: ReturnType<typeof useTranslations<"player">>,
  display: (name: string) => string,
): Song | null {
  if (!player) return null;
  const { track, kind, isPlaying } = player;
  if (track) return { track, title: display(track.title), by: artistNames(track), image: track.image };
  if (kind === "ad") return { track, title: t("ad.title"), by: t("ad.by"), image: null };
  if (isPlaying) return { track, title: t("unnamed.title"), by: t("unnamed.by"), image: null };
  return null;
}

/**
 * Returns whether the user can seek in the current item.
 * @param refusal why the last command failed or cannot be sent. Without permission or Premium there is no seeking; other
 * failures are temporary.
 */
export function canSeek(player: PlayerView | null, refusal: ApiErrorCode | null): boolean {
  if (!player?.track?.durationMs || player.device?.isRestricted) return false;
  if (refusal === "missing_scope" || refusal === "premium_required") return false;
  return !player.disallows.includes("seeking");
}

/** Title above the artists, each on one line with the full text as its tooltip. */
export function SongName({ song: { track, title, by } }: { song: Song }) {
  return (
    <>
      {track ? <TrackName track={track} /> : <p className="truncate font-medium">{title}</p>}
      <p title={by} className="truncate text-ink-2">
        {by}
      </p>
    </>
  );
}

/** The small cover, which links to Spotify. The keyboard reaches the same link in the panel or the large player. */
export function SongCover({ song: { track, title, image } }: { song: Song }) {
  const t = useTranslations("items");
  const cover = <Artwork src={image} size={40} eager />;
  if (!track?.url) return cover;
  return (
    <a
      href={track.url}
      {...NEW_TAB}
      tabIndex={-1}
      aria-label={t("openNamed", { name: title })}
      className="shrink-0"
    >
      {cover}
    </a>
  );
}

type LargeProps = {
  song: Song;
  /** What follows the artists in their line. */
  end?: ReactNode;
};

/** The same as a heading: the title and the artists link to their pages. */
export function LargeSongName({ song: { track, title, by }, end }: LargeProps) {
  const page = track && trackUrl(track);
  return (
    <>
      <div className="mt-1.5 flex items-baseline">
        <h2 title={title} className="line-clamp-1 leading-[1.2]! wrap-anywhere lg:line-clamp-2">
          {page ? (
            <Link href={page} prefetch={false}>
              {title}
            </Link>
          ) : (
            title
          )}
        </h2>
        {track?.explicit && <ExplicitMark />}
      </div>
      <p className="truncate leading-6 text-ink-2">
        {track ? <NameLinks names={track.artists} /> : by}
        {end}
      </p>
    </>
  );
}
