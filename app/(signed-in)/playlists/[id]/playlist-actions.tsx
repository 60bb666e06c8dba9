"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { LazyPart } from "@/app/_components/lazy-part";
import { showToast } from "@/app/_components/toast-store";
import type { EntryView, PlaylistPageView } from "@/lib/api/types";
import type { Details } from "@/lib/client/playlists-cache";
import type { PlaylistDetails } from "@/lib/client/use-playlist-details";
import { takeDraft } from "@/lib/client/use-playlist-details";
import { usePlaylistMutations } from "@/lib/client/use-playlist-mutations";
import { toastError, toastPermissionNeeded } from "../mutation-toasts";
import { PlaylistMenu } from "./playlist-menu";
import { useDetailsEdit } from "./use-details-edit";

const loadDetailsDialog = () => import("../details-dialog").then((code) => code.DetailsDialog);

type Props = {
  playlist: PlaylistPageView;
  details: PlaylistDetails;
  /** Shows other details optimistically; null restores those of the page. */
  note: (details: PlaylistDetails | null) => void;
  /** Whether the playlist is in the user's library; undefined until that is known. */
  isKept: boolean | undefined;
  mayEdit: boolean;
  /** Loads its songs; absent where Spotify does not share them. */
  songs?: () => Promise<EntryView[]>;
  /** Whether the user allowed uploading covers. */
  mayUpload: boolean;
};

/** The actions for a playlist as a whole: its menu, and a button that restores or follows it. */
export function PlaylistActions({ playlist, details, note, isKept, mayEdit, songs, mayUpload }: Props) {
  const { id, kind, owner, readerId } = playlist;
  const t = useTranslations("playlist.actions");
  const [isEditing, setEditing] = useState(false);
  const [draft, setDraft] = useState<Details | null>(null);
  useEffect(() => {
    const kept = mayEdit ? takeDraft(id) : null;
    if (!kept) return;
    setDraft(kept);
    setEditing(true);
  }, [id, mayEdit]);
  const changes = usePlaylistMutations();
  const edit = useDetailsEdit({ id, details, note });
  const isOwner = owner.id === readerId;
  const words = useKeepWords(isOwner, details.name);

  function keep(next: boolean, isUndo = false): void {
    const undo = isUndo ? undefined : () => keep(!next, true);
    if (!mayEdit) {
      toastPermissionNeeded(words.unchanged);
      return;
    }
    const change = { kind: "follow", playlist: id } as const;
    showToast({ sentence: next ? words.isBack : words.isGone, undo, change });
    changes.keep(id, next).catch((cause) => toastError(words.unchanged, cause, () => keep(next, isUndo)));
  }

  const startEditing = () => (mayEdit ? setEditing(true) : toastPermissionNeeded(t("notEdited")));
  const lines = {
    first: isOwner ? [{ label: t("edit"), act: startEditing }] : [],
    last: isKept ? [{ label: words.leave, act: () => keep(false) }] : [],
  };

  return (
    <>
      {isKept === false && (
        <Button kind="bare" onClick={() => keep(true)}>
          {words.follow}
        </Button>
      )}
      <PlaylistMenu
        playlist={playlist}
        name={details.name}
        mayEdit={mayEdit}
        mayUpload={mayUpload}
        songs={songs}
        changes={lines}
      />
      {isEditing && (
        <LazyPart
          load={loadDetailsDialog}
          props={{
            title: t("edit"),
            submit: t("save"),
            details: draft ?? { ...details, isPublic: details.isPublic ?? false },
            withPublic: kind !== "shared",
            onSubmit: edit,
            onClose: () => {
              setEditing(false);
              setDraft(null);
            },
          }}
          onFailed={() => setEditing(false)}
        />
      )}
    </>
  );
}

/** Returns the labels for removing and restoring a playlist. To its owner, removing it means deleting it. */
function useKeepWords(isOwner: boolean, name: string) {
  const t = useTranslations("playlist.actions");
  return {
    leave: t(isOwner ? "delete" : "unfollow"),
    follow: t(isOwner ? "putBack" : "follow"),
    isGone: t(isOwner ? "deleted" : "unfollowed", { name }),
    isBack: t(isOwner ? "isBack" : "followed", { name }),
    unchanged: t("unchanged"),
  };
}
