"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { typeahead } from "./menu-groups";

/** Letters typed within this time are one text. */
const TYPING_PAUSE_MS = 500;

const LINE =
  "flex min-h-[46px] w-full items-center gap-3 text-left font-normal outline-none sm:min-h-9 sm:px-4 focus:bg-amber-wash max-sm:-mx-gutter max-sm:w-[calc(100%+2*var(--gutter))] max-sm:px-gutter max-sm:text-t-16";

/** Returns the attributes of a line of a menu. */
export function menuLine(label: string) {
  return {
    role: "menuitem",
    tabIndex: -1,
    "data-label": label,
    className: LINE,
    // Only one line is lit: the pointer moves the same light as the arrows.
    onPointerMove: ({ currentTarget, pointerType }: PointerEvent<HTMLElement>) =>
      pointerType === "mouse" && currentTarget.focus({ preventScroll: true }),
  };
}

type Props = { label: string; onClose: () => void; children: ReactNode };

/** The lines of a menu, with the keys of the menu pattern. */
export function MenuList({ label, onClose, children }: Props) {
  const onKeyDown = useMenuKeys(onClose);
  return (
    <div role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

/** Returns the handler of the menu's keys. */
function useMenuKeys(onClose: () => void) {
  const typed = useRef({ text: "", at: 0 });

  return (event: KeyboardEvent<HTMLElement>) => {
    const { key, ctrlKey, metaKey, altKey, timeStamp, currentTarget } = event;
    const lines = [...currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
    const at = lines.findIndex((line) => line.matches(":focus"));
    const last = lines.length - 1;
    const places: Record<string, number> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      PageUp: 0,
      End: last,
      PageDown: last,
    };
    const isLetter = [...key].length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
    let to = places[key];
    if (isLetter) {
      const isContinued = timeStamp - typed.current.at < TYPING_PAUSE_MS;
      typed.current = { text: isContinued ? typed.current.text + key : key, at: timeStamp };
      to = typeahead(
        lines.map((line) => line.dataset.label ?? ""),
        at,
        typed.current.text,
      );
    }
    if (key === "Escape") onClose();
    else if (key === "Tab") onClose();
    else if (to !== undefined) lines[to]?.focus({ preventScroll: false });
    else return;
    // The Tab key goes on from the row.
    if (key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };
}
