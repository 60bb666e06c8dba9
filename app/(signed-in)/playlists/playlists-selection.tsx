"use client";

import { Copy, Folder, ListPlus, type LucideIcon, Trash2, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "#translations";
import { ActionMenu } from "@/app/_components/action-menu";
import { Button } from "@/app/_components/button";
import { formatNumber } from "@/app/_components/dates";
import { exportRequests } from "@/app/_components/exports";
import { LazyPart } from "@/app/_components/lazy-part";
import { showToast } from "@/app/_components/toast-store";
import type { ItemSelection } from "@/app/_components/use-item-selection";
import type { ListedPlaylist } from "@/lib/api/types";
import { usePins } from "@/lib/client/pins";
import { toastPermissionNeeded } from "./mutation-toasts";
import { usePlaylistsActions } from "./use-playlists-actions";

const loadNewPlaylistSheet = () => import("./new-playlist-sheet").then((code) => code.NewPlaylistSheet);
const loadGroupSheet = () => import("./group-sheet").then((code) => code.GroupSheet);

type Opened = "merge" | "copy" | "group" | null;
type Action = { id: string; label: string; icon: LucideIcon; act: () => void };

type Props = { selection: ItemSelection<ListedPlaylist>; mayEdit: boolean };

/** The actions for the selected playlists: the right end of the toolbar, and on a phone in the place of the tabs. */
export function PlaylistsSelection({ selection, mayEdit }: Props) {
  const t = useTranslations("playlists.several");
  const [make, pin] = [useTranslations("playlists.make"), useTranslations("playlists.pins")];
  const exporting = useTranslations("export");
  const [opened, setOpened] = useState<Opened>(null);
  const { pins, setPinned } = usePins();
  const { remove, setPublic } = usePlaylistsActions(mayEdit);
  const router = useRouter();
  const { items: playlists, clear } = selection;
  const readable = playlists.filter(({ kind }) => kind !== "followed");
  const ids = playlists.map(({ id }) => id);
  const isPinned = ids.every((id) => pins.includes(id));
  const songs = playlists.reduce((sum, { total }) => sum + (total ?? 0), 0);

  function open(next: Opened): void {
    if (next === "group" || mayEdit) setOpened(next);
    else toastPermissionNeeded(make("failed"));
  }
  function close(): void {
    setOpened(null);
  }
  function then(act: () => void): () => void {
    return () => {
      act();
      clear();
    };
  }

  const actions: Action[] = [
    ...(readable.length > 1
      ? [{ id: "merge", label: t("merge"), icon: ListPlus, act: () => open("merge") }]
      : []),
    ...(readable.length > 0
      ? [{ id: "copy", label: make("copy"), icon: Copy, act: () => open("copy") }]
      : []),
    { id: "group", label: t("group"), icon: Folder, act: () => open("group") },
    { id: "delete", label: t("delete"), icon: Trash2, act: then(() => remove(playlists)) },
  ];
  const more = [
    { label: exporting("button"), act: () => exportRequests.send({ playlists: [...playlists] }) },
    {
      label: pin(isPinned ? "unpin" : "pin"),
      act: then(() => setPinned(ids, !isPinned) || showToast({ sentence: pin("full") })),
    },
    { label: t("makePrivate"), act: then(() => setPublic(playlists, false)) },
    { label: t("makePublic"), act: then(() => setPublic(playlists, true)) },
  ];

  return (
    <fieldset
      // Hides the tabs of a phone, whose place the actions take.
      data-selecting-playlists
      aria-label={t("label")}
      // A sheet that this opens handles the key itself.
      onKeyDown={({ key, defaultPrevented }) => key === "Escape" && !defaultPrevented && clear()}
      className="flex min-w-0 flex-1 items-center justify-end gap-x-1 lg:gap-x-2"
    >
      <p
        role="status"
        className="mr-auto min-w-0 truncate font-medium text-amber-ink tabular-nums lg:ml-auto lg:mr-2"
      >
        {t("selected", { count: playlists.length, songs: formatNumber(songs) })}
      </p>
      <div className="flex items-center max-sm:hidden lg:gap-x-2">
        {actions.map(({ id, label, act }) => (
          <Button key={id} kind="bare" onClick={act}>
            {label}
          </Button>
        ))}
        <ActionMenu label={t("more")} title={t("more")} choices={more} />
      </div>
      <button
        type="button"
        onClick={clear}
        aria-label={t("clear")}
        className="-mr-2.5 grid size-10 shrink-0 place-items-center text-ink-2 hover:text-ink"
      >
        <X size={18} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <div className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] sm:hidden">
        {actions.map(({ id, label, icon: Icon, act }) => (
          <button
            key={id}
            type="button"
            onClick={act}
            className="grid h-tabs place-content-center justify-items-center gap-1 text-t-12 -outline-offset-2!"
          >
            <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
            {label}
          </button>
        ))}
        <ActionMenu label={t("more")} title={t("more")} choices={more} className="h-tabs! w-full!" />
      </div>
      {(opened === "merge" || opened === "copy") && (
        <LazyPart
          key={opened}
          load={loadNewPlaylistSheet}
          props={{
            kind: opened,
            sources: readable,
            onOpen: (id: string) => router.push(`/playlists/${id}`),
            onClose: close,
          }}
          onFailed={close}
        />
      )}
      {opened === "group" && (
        <LazyPart
          load={loadGroupSheet}
          props={{ ids, onDone: then(close), onClose: close }}
          onFailed={close}
        />
      )}
    </fieldset>
  );
}
