"use client";

import clsx from "clsx";
import { useTranslations } from "#translations";
import { useDisplayName } from "./item-labels";
import { type MenuItem, registerMenuItems } from "./menu-item";

type DotsProps = { label: string; title: string; tabIndex?: 0 | -1; className?: string };

/** Three dots that open a menu. A list that renders many of them registers the items of all at once. */
export function MenuDots({ label, title, tabIndex, className }: DotsProps) {
  return (
    <button
      type="button"
      data-menu
      aria-haspopup="menu"
      aria-label={label}
      title={title}
      tabIndex={tabIndex}
      className={clsx("grid shrink-0 place-items-center text-ink-3 hover:text-ink", className)}
    >
      {/* Inline, because an icon component would run its own code for each row that scrolls by. */}
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" className="fill-current">
        <circle cx="5" cy="12" r="1.5" />
        <circle cx="12" cy="12" r="1.5" />
        <circle cx="19" cy="12" r="1.5" />
      </svg>
    </button>
  );
}

/** In a list, the dots appear with the pointer or the focus in the row. With fingers, and in a header, they are always there. */
const IN_ROW =
  "[:is(li,article)_&]:opacity-0 [:is(li,article):hover_&]:opacity-100 [:is(li,article):focus-within_&]:opacity-100 max-sm:opacity-100! pointer-coarse:opacity-100! has-aria-expanded:opacity-100!";

/** The button that opens the menu of an item: the one element that a row needs for its menu and its keys. */
export function ItemMenuButton({ item, className }: { item: MenuItem; className?: string }) {
  const t = useTranslations("menu");
  const display = useDisplayName();
  return (
    <span
      ref={(element) => {
        if (element) registerMenuItems(element, () => item);
      }}
      className={clsx("-m-3 grid", IN_ROW, className)}
    >
      <MenuDots label={t("of", { name: display(item.name) })} title={t("more")} className="p-3" />
    </span>
  );
}
