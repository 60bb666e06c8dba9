"use client";

import { useEffect } from "react";
import { useTranslations } from "#translations";
import { MenuList, menuLine } from "../_item-menu/menu-list";
import { MenuPopover } from "../_item-menu/menu-popover";
import { type BulkAction, isByKey, type Press } from "./bulk-action";

type Props = { anchor: HTMLElement; actions: readonly BulkAction[]; onClose: () => void } & Pick<
  Press,
  "ask"
>;

/** The menu of the actions for which the bar has no room. */
export function BulkMenu({ anchor, actions, ask, onClose }: Props) {
  const t = useTranslations("playlist.selection");
  useEffect(() => {
    anchor.setAttribute("aria-expanded", "true");
    return () => anchor.removeAttribute("aria-expanded");
  }, [anchor]);

  function close(): void {
    onClose();
    anchor.focus({ preventScroll: true });
  }

  return (
    <MenuPopover request={{ anchor }} onClose={onClose}>
      <MenuList label={t("more")} onClose={close}>
        {actions.map(({ id, label, act }) => (
          <button
            key={id}
            type="button"
            {...menuLine(label)}
            onClick={(event) => {
              close();
              act({ isByKey: isByKey(event), ask });
            }}
          >
            {label}
          </button>
        ))}
      </MenuList>
    </MenuPopover>
  );
}
