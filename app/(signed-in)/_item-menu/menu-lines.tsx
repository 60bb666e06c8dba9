"use client";

import clsx from "clsx";
import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { useDisplayName } from "@/app/_components/item-labels";
import { Kbd } from "@/app/_components/kbd";
import type { MenuItem } from "@/app/_components/menu-item";
import { NEW_TAB } from "@/app/_components/new-tab";
import { saveKind } from "@/app/_components/save-button";
import { SpotifyIcon } from "@/app/_components/spotify-icon";
import { useLoadedStatus } from "@/lib/client/saved-status";
import { keyOf, type MenuAction, menuGroups } from "./menu-groups";
import { MenuList, menuLine } from "./menu-list";
import { useItemActions, useItemPlayback } from "./use-item-actions";

type Props = { item: MenuItem; isWide: boolean; maySeeLibrary: boolean; onClose: () => void };

/** The lines of an item's menu in their groups, with the keys of the menu pattern. */
export function MenuLines({ item, isWide, maySeeLibrary, onClose }: Props) {
  const t = useTranslations("menu");
  const labelOf = useLabels(item, maySeeLibrary);
  const act = useItemActions(item);
  const groups = menuGroups(item, typeof navigator.share === "function");
  const note = item.uri === null ? t("note", { kind: item.kind }) : null;

  function choose(action: MenuAction): void {
    // The focus returns to the row first, which may be removed or open something that takes the focus.
    onClose();
    if (action.id === "change") action.act();
    else act(action.id);
  }

  return (
    <>
      {note && <p className="px-4 py-2 text-t-13 text-pretty text-ink-2 max-sm:px-0">{note}</p>}
      <MenuList label={t("of", { name: item.name })} onClose={onClose}>
        {groups.map((group, place) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
          <div
            key={group[0]?.id}
            role="group"
            className={clsx("py-1.5 sm:py-1", place > 0 && "border-t border-line")}
          >
            {group.map((action) => (
              <Line
                key={keyOfLine(action)}
                action={action}
                label={labelOf(action)}
                isWide={isWide}
                onChoose={() => choose(action)}
                onLeave={onClose}
              />
            ))}
          </div>
        ))}
      </MenuList>
    </>
  );
}

function keyOfLine(action: MenuAction): string {
  if ("href" in action) return action.href;
  return action.id === "change" ? action.label : action.id;
}

/** Returns a function that words the lines. The saved status is loaded when the menu opens: 1 call. */
function useLabels(item: MenuItem, maySeeLibrary: boolean): (action: MenuAction) => string {
  const t = useTranslations("menu");
  const saving = useTranslations("saving");
  const display = useDisplayName();
  const { isPlaying } = useItemPlayback(item);
  const { mark } = useLoadedStatus(item.uri, maySeeLibrary && item.uri !== null && item.kind !== "playlist");
  const words = item.uri && saveKind(item.uri) === "follow" ? "follow" : "save";

  return (action) => {
    if (action.id === "artist") return t("artist", { name: display(action.name) });
    if (action.id === "play" && isPlaying) return t("pause");
    if (action.id === "song") return t("song", { kind: item.kind });
    if (action.id === "add") return t("add", { kind: item.kind });
    if (action.id === "change") return action.label;
    if (action.id !== "save") return t(action.id);
    if (mark) return saving(`${words}.remove`);
    return words === "follow" ? saving("follow.add") : t("save");
  };
}

type LineProps = {
  action: MenuAction;
  label: string;
  isWide: boolean;
  onChoose: () => void;
  onLeave: () => void;
};

function Line({ action, label, isWide, onChoose, onLeave }: LineProps) {
  const letter = isWide ? keyOf(action.id) : null;
  const shared = menuLine(label);
  const content = <LineContent action={action} label={label} isWide={isWide} letter={letter} />;

  if (action.id === "open")
    return (
      <a href={action.href} {...NEW_TAB} {...shared} onClick={onLeave}>
        {content}
      </a>
    );
  if ("href" in action)
    return (
      <Link href={action.href} prefetch={false} {...shared} onNavigate={onLeave}>
        {content}
      </Link>
    );
  return (
    <button type="button" aria-keyshortcuts={letter ?? undefined} {...shared} onClick={onChoose}>
      {content}
    </button>
  );
}

type ContentProps = Pick<LineProps, "action" | "label" | "isWide"> & { letter: string | null };

function LineContent({ action, label, isWide, letter }: ContentProps): ReactNode {
  return (
    <>
      {action.id === "open" && !isWide && <SpotifyIcon />}
      <span className="min-w-0 truncate">{label}</span>
      {action.id === "open" && isWide && (
        <ArrowUpRight size={16} strokeWidth={1.5} aria-hidden="true" className="text-ink-3" />
      )}
      {letter && (
        <Kbd className="ml-auto pointer-coarse:hidden">
          <span aria-hidden="true">{letter}</span>
        </Kbd>
      )}
    </>
  );
}
