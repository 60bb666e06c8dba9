"use client";

import { useMemo } from "react";
import { useTranslations } from "#translations";
import { ListEnd } from "@/app/_components/list-end";
import { trackMenuItem } from "@/app/_components/menu-item";
import type { AlbumTrackView, AlbumView, EntryView } from "@/lib/api/types";
import { useAlbumTracks } from "@/lib/client/paged-queries";
import { spotifyUri } from "@/lib/spotify-uri";
import type { ListColumns } from "../../_tracks/columns";
import { isPlayable, playRow, usePlayingItem } from "../../_tracks/play-rows";
import { useAllRows } from "../../_tracks/rendered-rows";
import { useRowLabels } from "../../_tracks/row-labels";
import { SelectionBar } from "../../_tracks/selection-bar";
import { TrackTable } from "../../_tracks/track-table";
import { useRowFocus } from "../../_tracks/use-row-focus";
import { useRowInput } from "../../_tracks/use-row-input";
import { useSelection } from "../../_tracks/use-selection";
import { byDisc, hasOwnArtists, isSamePlace, withAlbum } from "./discs";

type Props = {
  album: AlbumView;
  initial: NonNullable<Parameters<typeof useAlbumTracks>[1]>;
  /** Whether the user has granted access to their library. */
  maySee: boolean;
  /** The song whose page this is. */
  marked?: AlbumTrackView;
};

/** An album's tracks as rows. Artists are left out where they are the album's. */
function toRows(tracks: readonly AlbumTrackView[], album: AlbumView): EntryView[] {
  return tracks.map((track, position) => {
    const artists = hasOwnArtists(track, album) ? track.artists : [];
    const uri = spotifyUri(track.url);
    const shown = { ...withAlbum(track, album), artists };
    return { position, kind: "track", addedAt: null, addedBy: null, uri, track: shown };
  });
}

const placeOf = (row: number) => row;

/** An album's tracks by disc. Those after the first 50 load as the user scrolls. */
export function AlbumTracks({ album, initial, maySee, marked }: Props) {
  const t = useTranslations("album");
  const paged = useAlbumTracks(album.id, initial);
  const tracks = paged.items;
  const { list, numbers, heads } = useMemo(() => toList(tracks ?? [], album), [tracks, album]);
  const selection = useSelection(list, list.keys.length, placeOf);
  const contextUri = spotifyUri(album.url);
  const playing = usePlayingItem(contextUri);
  const words = useRowLabels();
  const count = list.keys.length;
  const window = useAllRows(count);
  const focus = useRowFocus(window, count);
  const input = useRowInput({ count, row: window.row, focus, selection, onPlay: play });
  const columns: ListColumns = useMemo(
    () => ({ cover: false, album: false, save: maySee ? "loaded" : "unloaded" }),
    [maySee],
  );

  function play(row: number): void {
    const [entry, track] = [list.entries[row], tracks?.[row]];
    if (!entry || !track || !isPlayable(entry)) return;
    playRow({ contextUri, entry: { ...entry, track: withAlbum(track, album) }, rows: null, playing });
  }

  return (
    <div className="lg:-mt-3.5">
      {selection.chosen.size > 0 && <SelectionBar list={list} selection={selection} at="heads" />}
      <TrackTable
        label={t("tracksOf", { name: album.name })}
        rows={{ count, window, ranges: [window], focus, input, selection }}
        view={{
          entryAt: (row) => list.entries[row],
          keyAt: (row) => row,
          marked: marked && tracks?.findIndex((track) => isSamePlace(track, marked)),
          numberOf: ({ position }) => numbers[position] ?? position + 1,
          headOf: (row) => {
            const disc = heads.get(row);
            return disc !== undefined && <DiscHead disc={disc} />;
          },
        }}
        shared={{ columns, words }}
        playing={playing}
        itemAt={(row) => {
          const track = tracks?.[row];
          const context = { play: () => play(row), select: () => selection.toggle(row) };
          // The page is the album's own.
          return track ? { ...trackMenuItem(withAlbum(track, album), context), album: null } : null;
        }}
      />
      <ListEnd list={paged} shown={count} endless />
    </div>
  );
}

/** The rows of an album, their numbers, and the discs that begin before a row; none if there is only one disc. */
function toList(tracks: readonly AlbumTrackView[], album: AlbumView) {
  const discs = byDisc(tracks);
  const heads = new Map<number, number>();
  let row = 0;
  for (const disc of discs) {
    if (discs.length > 1) heads.set(row, disc.disc);
    row += disc.tracks.length;
  }
  const numbers = discs.flatMap((disc) => disc.tracks.map(({ number }) => number));
  const entries = toRows(tracks, album);
  return { list: { entries, keys: entries.map(({ position }) => position) }, numbers, heads };
}

function DiscHead({ disc }: { disc: number }) {
  const t = useTranslations("album");
  return (
    <td colSpan={9} className="pt-8 pb-3">
      <h3>{t("disc", { disc })}</h3>
    </td>
  );
}
