"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { LazyPart } from "@/app/_components/lazy-part";
import { showToast } from "@/app/_components/toast-store";
import { useHydrated } from "@/app/_components/use-hydrated";
import type { Details } from "@/lib/client/playlists-cache";
import { usePlaylistMutations } from "@/lib/client/use-playlist-mutations";
import { toastError, toastPermissionNeeded } from "./mutation-toasts";

const loadDetailsDialog = () => import("./details-dialog").then((code) => code.DetailsDialog);

const BLANK: Details = { name: "", description: "", isPublic: false };

/** Makes a playlist, shown among the others at once. */
export function CreatePlaylist({ mayEdit }: { mayEdit: boolean }) {
  const t = useTranslations("playlists.new");
  const [isAsking, setAsking] = useState(false);
  const shelf = usePlaylistMutations();
  const router = useRouter();
  const hydrated = useHydrated();

  async function create(details: Details): Promise<void> {
    try {
      const id = await shelf.create(details);
      if (id === null) router.refresh();
      const undo = id === null ? undefined : () => leave(id, details);
      showToast({
        sentence: t("made", { name: details.name }),
        undo,
        change: { kind: "create", playlist: id },
      });
    } catch (cause) {
      toastError(t("failed"), cause, () => void create(details));
    }
  }

  function leave(id: string, details: Details): void {
    shelf
      .keep(id, false)
      .catch((cause) => toastError(t("stays", { name: details.name }), cause, () => leave(id, details)));
  }

  return (
    <>
      <Button
        disabled={!hydrated}
        onClick={() => (mayEdit ? setAsking(true) : toastPermissionNeeded(t("failed")))}
      >
        {t("title")}
      </Button>
      {isAsking && (
        <LazyPart
          load={loadDetailsDialog}
          props={{
            title: t("title"),
            submit: t("submit"),
            details: BLANK,
            withPublic: true,
            onSubmit: (details: Details) => void create(details),
            onClose: () => setAsking(false),
          }}
          onFailed={() => setAsking(false)}
        />
      )}
    </>
  );
}
