"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslations } from "#translations";
import { type Addition, additions } from "@/app/_components/additions";
import { LazyPart } from "@/app/_components/lazy-part";
import { showToast } from "@/app/_components/toast-store";
import { isAddable } from "@/lib/spotify-uri";
import { toastPermissionNeeded } from "../playlists/mutation-toasts";
import { storeAddition, takeAddition } from "./waiting-addition";

const TEXTS = ["playlists"] as const;
const loadAddToPlaylist = () => import("../playlists/add-to-playlist").then((code) => code.AddToPlaylist);

/**
 * Opens the sheet that adds songs to a playlist, for all pages. An addition that waited for the permission is offered again once it is
 * granted.
 * @param mayEdit whether the user allowed changes of playlists.
 */
export function AdditionHost({ mayEdit }: { mayEdit: boolean }) {
  const [t, words] = [useTranslations("playlist.change"), useTranslations("playlist.selection")];
  const router = useRouter();
  const [addition, setAddition] = useState<Addition | null>(null);

  const typed = useEarlyKeys(addition !== null);

  const open = useEffectEvent((next: Addition) => {
    const isFutile = Array.isArray(next.entries) && !next.entries.some(isAddable);
    if (isFutile) showToast({ sentence: t("cannotAdd") });
    else if (mayEdit) setAddition(next);
    else {
      void storeAddition(next);
      toastPermissionNeeded(t("notAdded"));
    }
  });
  useEffect(() => additions.serve((next) => open(next)), []);

  const offer = useEffectEvent(() => {
    const waiting = takeAddition();
    if (!waiting || !mayEdit) return;
    const sentence = t("may.add", { count: waiting.entries.length });
    showToast({ sentence, action: { label: words("add"), act: () => setAddition(waiting) } });
  });
  useEffect(() => offer(), []);

  if (!addition) return null;
  const onClose = () => setAddition(null);
  const onOpen = (id: string) => router.push(`/playlists/${id}`);
  // The page of the playlist itself shows its songs.
  const onChanged = (id: string) => location.pathname === `/playlists/${id}` && router.refresh();
  return (
    <LazyPart
      load={loadAddToPlaylist}
      texts={TEXTS}
      props={{ addition, typed, onOpen, onChanged, onClose }}
      onFailed={onClose}
    />
  );
}

/**
 * Collects the letters that the user types while the code of a dialog loads, so that they do not act on the page.
 * @param isLoading whether a dialog was requested.
 * @returns the letters, for the dialog's field. Once it is open, it gets the keys itself.
 */
function useEarlyKeys(isLoading: boolean): RefObject<string> {
  const typed = useRef("");

  useEffect(() => {
    if (!isLoading) return;
    typed.current = "";
    function onKeyDown(event: KeyboardEvent): void {
      const { key, ctrlKey, metaKey, altKey, isComposing } = event;
      if (document.querySelector("dialog[open]") || ctrlKey || metaKey || altKey || isComposing) return;
      const isLetter = [...key].length === 1;
      if (!isLetter && key !== "Enter") return;
      if (isLetter) typed.current += key;
      event.preventDefault();
      event.stopPropagation();
    }
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [isLoading]);

  return typed;
}
