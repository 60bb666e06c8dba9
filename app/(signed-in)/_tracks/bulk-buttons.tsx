"use client";

import clsx from "clsx";
import {
  ArrowRight,
  Download,
  Ellipsis,
  Link2,
  ListEnd,
  ListPlus,
  type LucideIcon,
  Trash2,
} from "lucide-react";
import { type MouseEvent, useRef, useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { LazyPart } from "@/app/_components/lazy-part";
import { type BulkAction, type BulkActionId, isByKey, type Press } from "./bulk-action";

const ICONS: Record<BulkActionId | "more", LucideIcon> = {
  add: ListPlus,
  queue: ListEnd,
  move: ArrowRight,
  remove: Trash2,
  export: Download,
  copy: Link2,
  more: Ellipsis,
};

/** How many actions are shown: all in a wide window, four under 1300 px, three under 1100 px, five on a phone. */
const HIDDEN = ["", "", "", "sm:max-lg:hidden", "sm:max-[81.25rem]:hidden"] as const;
const MAX_ON_PHONE = 5;

/** On a phone it is in the place of the tabs, which are hidden as long as `data-selecting-songs` is on the page. */
const ROW =
  "flex min-w-0 items-center max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-20 max-sm:h-[calc(var(--tabs)+env(safe-area-inset-bottom))] max-sm:justify-around max-sm:border-t max-sm:border-line max-sm:bg-paper max-sm:pb-[env(safe-area-inset-bottom)] lg:gap-x-2";

const loadMenu = () => import("./bulk-menu").then((code) => code.BulkMenu);

type Props = { actions: readonly BulkAction[]; className?: string } & Pick<Press, "ask">;

/** The buttons of the actions. Those for which there is no room are in the menu of the last one. */
export function BulkButtons({ actions, className, ask }: Props) {
  const t = useTranslations("playlist.selection");
  const row = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ anchor: HTMLElement; actions: BulkAction[] } | null>(null);
  const isPhoneFull = actions.length > MAX_ON_PHONE;
  const close = () => setMenu(null);

  function openMenu({ currentTarget: anchor }: MouseEvent<HTMLElement>): void {
    const buttons = [...(row.current?.children ?? [])];
    const hidden = actions.filter((_, place) => !buttons[place]?.checkVisibility());
    setMenu({ anchor, actions: hidden });
  }

  return (
    <>
      <div ref={row} className={clsx(ROW, className)}>
        {actions.map(({ id, label, short = label, act }, place) => (
          <ActionButton
            key={id}
            icon={ICONS[id]}
            short={short}
            className={clsx(
              HIDDEN[place] ?? HIDDEN[4],
              isPhoneFull && place >= MAX_ON_PHONE - 1 && "max-sm:hidden",
            )}
            onClick={(event) => act({ isByKey: isByKey(event), ask })}
          >
            {label}
          </ActionButton>
        ))}
        {(actions.length > 3 || isPhoneFull) && (
          <ActionButton
            icon={ICONS.more}
            short={t("more")}
            isMenu
            className={clsx(
              actions.length === 4 && "lg:hidden",
              actions.length > 4 && "min-[81.25rem]:hidden",
              !isPhoneFull && "max-sm:hidden",
            )}
            onClick={openMenu}
          >
            {t("more")}
          </ActionButton>
        )}
      </div>
      {menu && <LazyPart load={loadMenu} props={{ ...menu, ask, onClose: close }} onFailed={close} />}
    </>
  );
}

type ActionProps = {
  icon: LucideIcon;
  /** The name on a phone. */
  short: string;
  isMenu?: boolean;
  className: string;
  onClick: (event: MouseEvent<HTMLElement>) => void;
  children: string;
};

/** An action as a word; on a phone as an icon above its word, 70 by 52 px. */
function ActionButton({ icon: Icon, short, isMenu, className, onClick, children }: ActionProps) {
  return (
    <Word
      aria-label={children}
      aria-haspopup={isMenu && "menu"}
      onClick={onClick}
      className={clsx(
        "max-sm:h-[52px] max-sm:w-[70px] max-sm:flex-col max-sm:gap-1! max-sm:px-0! max-sm:text-t-12! max-sm:font-normal!",
        className,
      )}
    >
      <Icon size={20} strokeWidth={1.5} aria-hidden="true" className="sm:hidden" />
      <span aria-hidden="true" className="sm:hidden">
        {short}
      </span>
      <span aria-hidden="true" className="max-sm:hidden">
        {children}
      </span>
    </Word>
  );
}

type WordProps = Omit<Parameters<typeof Button>[0], "kind">;

/** A plain button of the bar. */
export function Word({ className, ...rest }: WordProps) {
  return <Button kind="bare" className={clsx("shrink-0 -outline-offset-2", className)} {...rest} />;
}
