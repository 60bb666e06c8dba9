"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "#translations";
import { exportRequests } from "@/app/_components/exports";
import { ItemMenuButton } from "@/app/_components/item-menu-button";
import { LazyPart } from "@/app/_components/lazy-part";
import { linkedMenuItem, type MenuItem } from "@/app/_components/menu-item";
import { showToast } from "@/app/_components/toast-store";
import type { PlaylistPageView } from "@/lib/api/types";
import { ApiClientError } from "@/lib/client/api-client";
import { usePins } from "@/lib/client/pins";
import { toastPermissionNeeded } from "../mutation-toasts";
import type { NewPlaylistKind } from "../new-playlist-sheet";
import { listTools } from "./list-tool-requests";

const loadCoverSheet = () => import("./cover-sheet").then((code) => code.CoverSheet);
const loadNewPlaylistSheet = () => import("../new-playlist-sheet").then((code) => code.NewPlaylistSheet);

type Lines = NonNullable<MenuItem["changes"]>;

type Props = {
  playlist: PlaylistPageView;
  name: string;
  mayEdit: boolean;
  /** Whether the user allowed uploading covers. */
  mayUpload: boolean;
  /** Loads its songs; absent where Spotify does not share them. */
  songs: MenuItem["songs"];
  /** Further changes, before and after those of its songs. */
  changes: { first: Lines; last: Lines };
};

/** The menu of a playlist's header: the menu of every item, and what can be done with all of its songs. */
export function PlaylistMenu({ playlist, name, mayEdit, mayUpload, songs, changes }: Props) {
  const [t, order, pin] = [
    useTranslations("playlists.make"),
    useTranslations("order"),
    useTranslations("playlists.pins"),
  ];
  const [find, exporting, cover] = [
    useTranslations("playlist.find"),
    useTranslations("export"),
    useTranslations("playlist.cover"),
  ];
  const { pins, setPinned } = usePins();
  const [kind, setKind] = useState<NewPlaylistKind | "cover" | null>(null);
  const router = useRouter();
  const { id, total } = playlist;
  const isPinned = pins.includes(id);
  const isReadable = playlist.kind !== "followed";

  function open(next: NewPlaylistKind): void {
    if (mayEdit) setKind(next);
    else toastPermissionNeeded(t("failed"));
  }

  const ofSongs = [
    { label: find("open"), act: () => listTools.send("find") },
    { label: order("open"), act: () => listTools.send("arrange") },
    { label: t("copy"), act: () => open("copy") },
    { label: t("split"), act: () => (mayEdit ? listTools.send("split") : open("split")) },
    { label: exporting("button"), act: () => exportRequests.send({ playlist: { ...playlist, name } }) },
  ];
  function openCover(): void {
    const body = { code: "missing_scope", message: "", requestId: "" } as const;
    const feature = mayEdit ? "covers" : "editPlaylists";
    if (mayEdit && mayUpload) setKind("cover");
    else showToast({ sentence: cover("failed"), failure: { cause: new ApiClientError(403, body), feature } });
  }
  const ofOwner = playlist.owner.id === playlist.readerId ? [{ label: cover("open"), act: openCover }] : [];
  const onPin = () => void (setPinned([id], !isPinned) || showToast({ sentence: pin("full") }));
  const pinning = { label: pin(isPinned ? "unpin" : "pin"), act: onPin };
  const lines = [...changes.first, ...(isReadable ? ofSongs : []), ...ofOwner, pinning, ...changes.last];
  const item = linkedMenuItem({ name, image: playlist.image, url: playlist.url });

  return (
    <>
      {item && <ItemMenuButton item={{ ...item, songs, changes: lines }} className="mx-0!" />}
      {kind === "cover" && (
        <LazyPart
          load={loadCoverSheet}
          props={{ id, name, onClose: () => setKind(null) }}
          onFailed={() => setKind(null)}
        />
      )}
      {kind && kind !== "cover" && (
        <LazyPart
          load={loadNewPlaylistSheet}
          props={{
            kind,
            sources: [{ id, name, total }],
            onOpen: (next: string) => router.push(`/playlists/${next}`),
            onClose: () => setKind(null),
          }}
          onFailed={() => setKind(null)}
        />
      )}
    </>
  );
}
