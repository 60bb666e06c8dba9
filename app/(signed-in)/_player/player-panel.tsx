"use client";

import { SlidersHorizontal } from "lucide-react";
import { type Ref, useState } from "react";
import { useTranslations } from "#translations";
import type { PlayerView } from "@/lib/api/types";
import type { ApiErrorCode } from "@/lib/client/api-client-error";
import type { PlayerResponse } from "@/lib/client/player-polling";
import type { PlayerAction } from "@/lib/client/player-state";
import { buttonClass } from "../../_components/button";
import { SpotifyLink } from "../../_components/spotify-link";
import { DeviceList } from "./device-list";
import { SongName } from "./item-title";
import type { Song } from "./now-playing-item";
import { CommandFailure } from "./player-error";
import { SeekSlider } from "./seek-slider";
import { ICON_BUTTON, Transport } from "./transport";
import { VolumeSlider } from "./volume-slider";

const ID = "player-panel";
const PANEL =
  "fixed inset-auto m-0 max-h-[calc(100dvh-var(--mast)-var(--strip)-var(--tabs))] overflow-y-auto border border-line bg-paper px-5 py-4 text-ink lg:top-(--panel-top,var(--mast)) lg:right-[max(var(--gutter),calc((100vw-var(--wide))/2))] lg:max-h-[calc(100dvh-var(--panel-top,var(--mast))-16px)] lg:w-[380px] max-lg:inset-x-0 max-lg:bottom-[calc(var(--strip)+env(safe-area-inset-bottom))] max-lg:w-full max-lg:border-x-0 max-lg:px-gutter max-sm:bottom-[calc(var(--strip)+var(--tabs)+env(safe-area-inset-bottom))]";

/** Px that the panel needs below what it opens under. */
const ROOM = 380;

/** Has the panel open below something, while the window leaves room there. */
function place(panel: HTMLElement, below: Element | null): void {
  const top = below ? below.getBoundingClientRect().bottom + 16 : Number.POSITIVE_INFINITY;
  if (top + ROOM <= window.innerHeight) panel.style.setProperty("--panel-top", `${top}px`);
  else panel.style.removeProperty("--panel-top");
}

/** Opens and closes the panel. */
export function PlayerPanelButton() {
  const t = useTranslations("player");

  return (
    <button
      type="button"
      popoverTarget={ID}
      aria-label={t("name")}
      title={t("what")}
      className={`grid ${ICON_BUTTON}`}
    >
      <SlidersHorizontal size={18} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}

/** The same as a word in a sentence. */
export function PlayerPanelWord({ children }: { children: string }) {
  const t = useTranslations("player");

  return (
    <button
      type="button"
      popoverTarget={ID}
      title={children}
      aria-label={t("deviceLabel", { device: children })}
      className="min-w-0 truncate py-1 text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink"
    >
      {children}
    </button>
  );
}

/** The same in words, where there is nothing yet but devices to choose from. */
export function DeviceChoiceButton() {
  const t = useTranslations("player");

  return (
    <button type="button" popoverTarget={ID} className={buttonClass("outline")}>
      {t("choose")}
    </button>
  );
}

type Props = {
  ref: Ref<HTMLDivElement>;
  answer: PlayerResponse;
  /** Null where nothing plays any more. */
  song: Song | null;
  /** Why it does not obey. */
  code: ApiErrorCode | null;
  /** What it opens below instead of the masthead, so that it does not lie on the same again. */
  below: Element | null;
  tell: (order: PlayerAction) => Promise<void>;
  onClose: () => void;
};

/** All that the player can be told, and why it did not obey. Its matter is there only while it is open. */
export function PlayerPanel({ ref, below, onClose, ...matter }: Props) {
  const t = useTranslations("player");
  const [open, setOpen] = useState(false);

  return (
    <div
      ref={ref}
      id={ID}
      popover="auto"
      role="dialog"
      aria-label={t("name")}
      onBeforeToggle={({ newState, currentTarget }) => {
        setOpen(newState === "open");
        if (newState === "open") place(currentTarget, below);
        if (newState === "closed") onClose();
      }}
      className={PANEL}
    >
      {open && <PanelMatter {...matter} />}
    </div>
  );
}

function PanelMatter({ answer, song, code, tell }: Omit<Props, "ref" | "below" | "onClose">) {
  return (
    <>
      {song && <PanelHead song={song} />}
      {code && <CommandFailure code={code} />}
      {answer.player && <PanelControls answer={answer} player={answer.player} tell={tell} />}
      <DeviceList isPlaying={answer.player?.isPlaying ?? true} tell={tell} />
    </>
  );
}

function PanelHead({ song }: { song: Song }) {
  return (
    <div className="flex items-center justify-between gap-4">
      <div className="min-w-0">
        <SongName song={song} />
      </div>
      {song.track?.url && <SpotifyLink href={song.track.url} label={song.title} />}
    </div>
  );
}

type ControlsProps = Pick<Props, "answer" | "tell"> & { player: PlayerView };

function PanelControls({ answer, player, tell }: ControlsProps) {
  const { device, track } = player;

  return (
    <>
      <SeekSlider key={`${track?.url} ${track?.durationMs}`} answer={answer} tell={tell} />
      <div className="flex justify-center gap-2">
        <Transport player={player} tell={tell} />
      </div>
      {device && device.volume !== null && !device.isRestricted && (
        <VolumeSlider key={device.id} volume={device.volume} device={device.name} tell={tell} />
      )}
    </>
  );
}
