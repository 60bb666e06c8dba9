"use client";

import { type KeyboardEvent, type ToggleEvent, useId, useRef } from "react";

/** A line of a menu. */
export type MenuChoice = { label: string; act: () => void };

type Props = { label: string; title: string; choices: readonly MenuChoice[]; className?: string };

const GAP_PX = 4;

/** Places a menu below its button, and within the window. */
function place(menu: HTMLElement, button: Element | null): void {
  const box = button?.getBoundingClientRect();
  if (!box) return;
  const left = Math.max(GAP_PX, Math.min(box.left, window.innerWidth - menu.offsetWidth - GAP_PX));
  const isAbove = box.bottom + menu.offsetHeight + GAP_PX > window.innerHeight && box.top > menu.offsetHeight;
  const top = isAbove ? box.top - menu.offsetHeight - GAP_PX : box.bottom + GAP_PX;
  menu.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}

/** Moves the focus in a menu with the arrow keys, Home and End. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = lines.findIndex((line) => line.matches(":focus"));
  const last = lines.length - 1;
  const to = {
    ArrowDown: at === last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  }[event.key];
  if (event.key === "Tab") event.currentTarget.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  lines[to]?.focus();
}

/** Three dots that open a menu of actions. The browser closes it with Escape or a press elsewhere, and returns the focus. */
export function ActionMenu({ label, title, choices, className }: Props) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);

  function onToggle({ newState, currentTarget }: ToggleEvent<HTMLDivElement>): void {
    if (newState !== "open") return;
    place(currentTarget, document.querySelector(`[popovertarget="${id}"]`));
    currentTarget.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
  }

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-label={label}
        title={title}
        className={`grid size-10 shrink-0 place-items-center text-ink-2 hover:text-ink ${className ?? ""}`}
      >
        <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" className="fill-current">
          <circle cx="5" cy="12" r="1.5" />
          <circle cx="12" cy="12" r="1.5" />
          <circle cx="19" cy="12" r="1.5" />
        </svg>
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onToggle={onToggle}
        onKeyDown={onKeyDown}
        className="fixed inset-auto top-0 left-0 m-0 w-[272px] rounded-ctl border border-line-2 bg-paper py-1.5 text-ink"
      >
        {choices.map((choice) => (
          <button
            key={choice.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onPointerMove={({ currentTarget, pointerType }) =>
              pointerType === "mouse" && currentTarget.focus({ preventScroll: true })
            }
            onClick={() => {
              menu.current?.hidePopover();
              choice.act();
            }}
            className="flex min-h-[46px] w-full items-center px-4 text-left outline-none focus:bg-amber-wash sm:min-h-9"
          >
            {choice.label}
          </button>
        ))}
      </div>
    </>
  );
}
