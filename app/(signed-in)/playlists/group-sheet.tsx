"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { Sheet } from "@/app/_components/sheet";
import { useArrangement } from "@/lib/client/pins";
import { isVisible } from "@/lib/visible-text";
import { useMovePlaylists } from "./use-move-playlists";

/** As long as the name of a playlist at Spotify. */
const MAX_NAME_LENGTH = 100;

type Props = { ids: readonly string[]; onDone: () => void; onClose: () => void };

/** Sheet that moves playlists to a group, which it can create, or out of their groups. */
export function GroupSheet({ ids, onDone, onClose }: Props) {
  const t = useTranslations("playlists.groups");
  const { arrangement } = useArrangement();
  const { toGroup } = useMovePlaylists();
  const [name, setName] = useState("");

  function move(group: string | null): void {
    if (toGroup(ids, group)) onDone();
  }

  function create(event: FormEvent): void {
    event.preventDefault();
    if (isVisible(name.trim())) move(name.trim());
  }

  return (
    <Sheet title={t("title", { count: ids.length })} foot={t("hint")} onClose={onClose}>
      <form
        onSubmit={create}
        className="mt-6 flex items-end gap-3 border-b border-line-2 focus-within:border-ink"
      >
        <input
          aria-label={t("new")}
          placeholder={t("new")}
          value={name}
          maxLength={MAX_NAME_LENGTH}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
          className="min-w-0 flex-1 bg-transparent py-2 font-serif text-t-28 outline-none placeholder:text-ink-3"
        />
        <Button type="submit" kind="bare" disabled={!isVisible(name.trim())}>
          {t("create")}
        </Button>
      </form>
      <ul className="mt-4">
        {[...arrangement.groups.map((group) => group.name), null].map((group) => (
          <li key={group ?? ""} className="border-b border-line">
            <button
              type="button"
              onClick={() => move(group)}
              className="block min-h-12 w-full truncate text-left font-medium hover:bg-paper-2"
            >
              {group ?? t("none")}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
