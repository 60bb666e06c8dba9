import { useTranslations } from "#translations";
import { showToast } from "@/app/_components/toast-store";
import type { DetailName } from "@/lib/api/types";
import { type Details, differenceOf, withoutIgnored } from "@/lib/client/playlists-cache";
import type { PlaylistDetails } from "@/lib/client/use-playlist-details";
import { saveDraft } from "@/lib/client/use-playlist-details";
import { usePlaylistMutations } from "@/lib/client/use-playlist-mutations";
import { toastError } from "../mutation-toasts";
import { useIgnoredText } from "../use-ignored-text";
import { useDebouncedRefresh } from "./use-refresh";

type Props = {
  id: string;
  details: PlaylistDetails;
  /** Shows other details; null goes back to the page's. */
  note: (details: PlaylistDetails | null) => void;
};

/** Returns a function that edits the details of a playlist, with undo, and tells what Spotify did not save. */
export function useDetailsEdit({ id, details, note }: Props): (next: Details) => void {
  const t = useTranslations("playlist.actions");
  const changes = usePlaylistMutations();
  const refresh = useDebouncedRefresh();
  const ignoredText = useIgnoredText();

  /** @returns what Spotify ignored; null if the change failed. */
  async function save(before: Details, next: Details): Promise<DetailName[] | null> {
    note(next);
    try {
      const ignored = await changes.edit(id, differenceOf(before, next), before);
      if (ignored.length > 0) note(withoutIgnored(before, next, ignored));
      refresh();
      saveDraft(id, null);
      return ignored;
    } catch (cause) {
      note(null);
      saveDraft(id, next);
      toastError(t("notEdited"), cause, () => void edit(before, next));
      return null;
    }
  }

  async function undo(before: Details, next: Details): Promise<void> {
    const ignored = await save(next, before);
    if (ignored?.length) showToast({ sentence: ignoredText(ignored, before) });
  }

  async function edit(before: Details, next: Details): Promise<void> {
    const ignored = await save(before, next);
    if (!ignored) return;
    const told = ignoredText(ignored, next);
    const saved = withoutIgnored(before, next, ignored);
    if (Object.keys(differenceOf(before, saved)).length === 0) {
      showToast({ sentence: told });
      return;
    }
    showToast({
      sentence: told ? `${t("edited")} ${told}` : t("edited"),
      undo: () => void undo(before, saved),
      change: { kind: "details", playlist: id },
    });
  }

  return (next) => {
    const before = { ...details, isPublic: details.isPublic ?? false };
    if (Object.keys(differenceOf(before, next)).length > 0) void edit(before, next);
  };
}
