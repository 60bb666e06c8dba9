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
import { useIgnoredText } from "./use-ignored-text";

const loadDetailsDialog = () => import("./details-dialog").then((code) => code.DetailsDialog);

const BLANK: Details = { name: "", description: "", isPublic: false };

/** Button and dialog that create a playlist, which then opens with a field to find songs. */
export function CreatePlaylist({ mayEdit }: { mayEdit: boolean }) {
  const t = useTranslations("playlists.new");
  const [isOpen, setOpen] = useState(false);
  const mutations = usePlaylistMutations();
  const ignoredText = useIgnoredText();
  const router = useRouter();
  const hydrated = useHydrated();

  async function create(details: Details): Promise<void> {
    try {
      const { id, ignored } = await mutations.create(details);
      if (id === null) router.refresh();
      else router.push(`/playlists/${id}`);
      const undo = id === null ? undefined : () => remove(id, details);
      showToast({
        sentence: [t("made", { name: details.name }), ignoredText(ignored, details)].join(" ").trim(),
        undo,
        change: { kind: "create", playlist: id },
      });
    } catch (cause) {
      toastError(t("failed"), cause, () => void create(details));
    }
  }

  function remove(id: string, details: Details): void {
    mutations
      .keep(id, false)
      .catch((cause) => toastError(t("stays", { name: details.name }), cause, () => remove(id, details)));
  }

  return (
    <>
      <Button
        disabled={!hydrated}
        data-command="create"
        onClick={() => (mayEdit ? setOpen(true) : toastPermissionNeeded(t("failed")))}
      >
        {t("title")}
      </Button>
      {isOpen && (
        <LazyPart
          load={loadDetailsDialog}
          props={{
            title: t("title"),
            submit: t("submit"),
            details: BLANK,
            withPublic: true,
            onSubmit: (details: Details) => void create(details),
            onClose: () => setOpen(false),
          }}
          onFailed={() => setOpen(false)}
        />
      )}
    </>
  );
}
