"use client";

import { SlidersHorizontal } from "lucide-react";
import { type Ref, useState } from "react";
import { useTranslations } from "#translations";
import { buttonClass } from "../../_components/button";
import { LazyPart } from "../../_components/lazy-part";
import type { PanelContentProps } from "./panel-content";
import { ICON_BUTTON } from "./transport";

const ID = "player-panel";

/**
 * A sheet from the right, from the header's line to the bottom, which begins between the third and the fourth of five columns.
 * Below 900 px it takes the room below the header.
 */
const SHEET =
  "fixed inset-auto right-0 bottom-0 top-[calc(var(--mast)+1px)] m-0 max-h-none h-auto w-full overflow-y-auto overscroll-contain bg-paper px-gutter pt-4 pb-12 text-ink md:w-[calc(500px+max(var(--gutter),(100vw-var(--wide))/2))] md:border-l md:border-line-2 md:pl-10 md:pr-[max(var(--gutter),calc((100vw-var(--wide))/2))] md:pt-6";

const loadContent = () => import("./panel-content").then((code) => code.PanelContent);

/** Starts loading the panel's code when the user comes near a button that opens it. */
function preload(): void {
  loadContent().catch(() => {});
}

/** Set by the button that opens the panel, which reads it as it opens. */
let devicesWanted = false;

/** Returns the attributes of a button that opens the panel. */
function opens(devices = false) {
  return {
    type: "button",
    popoverTarget: ID,
    onPointerEnter: preload,
    onFocus: preload,
    onClick: () => {
      devicesWanted = devices;
    },
  } as const;
}

/** Icon button that opens and closes the panel. */
export function PlayerPanelButton() {
  const t = useTranslations("player");

  return (
    <button {...opens()} aria-label={t("name")} title={t("what")} className={`grid ${ICON_BUTTON}`}>
      <SlidersHorizontal size={18} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}

/** The name of the device that plays, which opens the panel at the devices. */
export function PlayerPanelWord({ children }: { children: string }) {
  const t = useTranslations("player");

  return (
    <button
      {...opens(true)}
      title={children}
      aria-label={t("deviceLabel", { device: children })}
      className="min-w-0 truncate py-1 text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink"
    >
      {children}
    </button>
  );
}

/** Opens the panel at what plays next. */
export function QueueButton() {
  const t = useTranslations("player.queue");

  return (
    <button {...opens()} className="shrink-0 py-1 text-t-13 underline decoration-line-2 underline-offset-3">
      {t("open")}
    </button>
  );
}

/** The same, as a text button for when the panel has only devices to choose from. */
export function DeviceChoiceButton() {
  const t = useTranslations("player");

  return (
    <button {...opens(true)} className={buttonClass("outline")}>
      {t("choose")}
    </button>
  );
}

type Props = Omit<PanelContentProps, "devices"> & { ref: Ref<HTMLDivElement> };

/** Panel with everything about the player, and why a command failed. Its content is loaded and rendered only while it is open. */
export function PlayerPanel({ ref, onClose, ...content }: Props) {
  const t = useTranslations("player");
  const [open, setOpen] = useState(false);
  const [devicesFirst, setDevicesFirst] = useState(false);
  const devices = { areFirst: devicesFirst, onWanted: () => setDevicesFirst(true) };
  const close = () => document.getElementById(ID)?.hidePopover();

  return (
    <div
      ref={ref}
      id={ID}
      popover="auto"
      role="dialog"
      aria-label={t("name")}
      onBeforeToggle={({ newState }) => {
        setOpen(newState === "open");
        setDevicesFirst(devicesWanted);
        devicesWanted = false;
        if (newState === "closed") onClose();
      }}
      className={SHEET}
    >
      {open && (
        <LazyPart load={loadContent} props={{ ...content, devices, onClose: close }} onFailed={close} />
      )}
    </div>
  );
}
