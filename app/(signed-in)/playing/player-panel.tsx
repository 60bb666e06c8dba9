"use client";

import { SlidersHorizontal } from "lucide-react";
import { type Ref, useState } from "react";
import type { ApiErrorCode } from "@/lib/swr/api-error";
import type { PlayerOrder } from "@/lib/swr/playback";
import type { PlayerAnswer } from "@/lib/swr/polling";
import type { PlayerView } from "@/lib/views";
import { SpotifyLink } from "../../_components/spotify-link";
import { CommandFailure } from "./command-failure";
import { DeviceList } from "./device-list";
import { SeekSlider } from "./seek-slider";
import type { Song } from "./song";
import { SongName } from "./song-name";
import { ICON_BUTTON, Transport } from "./transport";
import { VolumeSlider } from "./volume-slider";

const ID = "player-panel";
const PANEL =
  "fixed inset-auto m-0 max-h-[calc(100dvh-var(--mast)-var(--strip)-var(--tabs))] overflow-y-auto border border-line bg-paper px-5 py-4 text-ink md:top-mast md:right-[max(var(--gutter),calc((100vw-var(--wide))/2))] md:w-[380px] max-md:inset-x-0 max-md:bottom-[calc(var(--strip)+env(safe-area-inset-bottom))] max-md:w-full max-md:border-x-0 max-md:px-gutter max-sm:bottom-[calc(var(--strip)+var(--tabs)+env(safe-area-inset-bottom))]";

/** Opens and closes the panel. */
export function PlayerPanelButton() {
  return (
    <button
      type="button"
      popoverTarget={ID}
      aria-label="Player"
      title="Player: place, volume, devices"
      className={`grid ${ICON_BUTTON}`}
    >
      <SlidersHorizontal size={18} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}

type Props = {
  ref: Ref<HTMLDivElement>;
  answer: PlayerAnswer;
  /** Null where nothing plays any more. */
  song: Song | null;
  /** Why it does not obey. */
  code: ApiErrorCode | null;
  tell: (order: PlayerOrder) => Promise<void>;
  onClose: () => void;
};

/** All that the player can be told, and why it did not obey. Its matter is there only while it is open. */
export function PlayerPanel({ ref, onClose, ...matter }: Props) {
  const [open, setOpen] = useState(false);

  return (
    <div
      ref={ref}
      id={ID}
      popover="auto"
      role="dialog"
      aria-label="Player"
      onBeforeToggle={({ newState }) => {
        setOpen(newState === "open");
        if (newState === "closed") onClose();
      }}
      className={PANEL}
    >
      {open && <PanelMatter {...matter} />}
    </div>
  );
}

function PanelMatter({ answer, song, code, tell }: Omit<Props, "ref" | "onClose">) {
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
