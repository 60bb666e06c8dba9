"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { apiPaths } from "@/lib/api/paths";
import type { PlayerView, PlaylistPageView } from "@/lib/api/types";
import { type AgedResponse, FETCH_ONCE, useApi } from "@/lib/client/use-api";
import { spotifyUri } from "@/lib/spotify-uri";
import { useDisplayName } from "../../_components/item-labels";

type Place = { name: string; href: string };

/** Returns the page here of the context that plays, and its name: 1 call for a playlist, once per tab. */
function usePlace({ contextUri, track }: PlayerView): Place | null {
  const t = useTranslations("pages");
  const [, kind, id = ""] = /^spotify:(playlist|album|artist|user):([^:]+)/.exec(contextUri ?? "") ?? [];
  const { data } = useApi<AgedResponse<{ playlist: PlaylistPageView }>>(
    kind === "playlist" ? apiPaths.playlist(id) : null,
    { ...FETCH_ONCE, shouldRetryOnError: false },
  );
  if (kind === "playlist") return data ? { name: data.playlist.name, href: `/playlists/${id}` } : null;
  if (kind === "user") return { name: t("names.library"), href: "/library" };
  const names = track ? [...(track.album ? [track.album] : []), ...track.artists] : [];
  const named = names.find(({ url }) => spotifyUri(url) === contextUri);
  return named && kind ? { name: named.name, href: `/${kind}s/${id}` } : null;
}

type Props = {
  player: PlayerView;
  /** "From Night Ferry", the same with "shuffled", or as the end of a line: ", from Night Ferry". */
  kind: "queue" | "queueShuffled" | "end";
};

/** Names the playlist, album or artist that plays, with a link to its page; nothing where Spotify does not tell it. */
export function PlayingFrom({ player, kind }: Props): ReactNode {
  const t = useTranslations("player.from");
  const place = usePlace(player);
  const display = useDisplayName();
  if (!place) return kind === "queueShuffled" ? t("shuffled") : null;

  const context = () => (
    <Link
      href={place.href}
      prefetch={false}
      className="underline decoration-line-2 underline-offset-3 hover:text-ink"
    >
      {display(place.name)}
    </Link>
  );
  return t.rich(kind, { context });
}
