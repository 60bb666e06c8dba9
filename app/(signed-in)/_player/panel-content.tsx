"use client";

import { X } from "lucide-react";
import { useTranslations } from "#translations";
import type { PlayerView } from "@/lib/api/types";
import type { ApiErrorCode } from "@/lib/client/api-client";
import type { PlayerAction, PlayerResponse } from "@/lib/client/player-state";
import { Artwork } from "../../_components/artwork";
import { NameLinks } from "../../_components/name-links";
import type { PlayRequest } from "../../_components/playback";
import { SpotifyLink } from "../../_components/spotify-link";
import { DeviceList } from "./device-list";
import { LargeSongName, type Song } from "./now-playing-item";
import { PlayerControls } from "./player-controls";
import { CommandFailure } from "./player-error";
import { PlayingFrom } from "./playing-from";
import { QueueSection } from "./queue-list";
import { SongActions } from "./song-actions";
import { ICON_BUTTON } from "./transport";

/** What the panel tells: the player as far as it is known, and what went wrong. */
export type PanelState = {
  /** Null while Spotify has told no state. */
  response: PlayerResponse | null;
  /** Null when nothing plays any more. */
  song: Song | null;
  /** Why the last command failed. */
  code: ApiErrorCode | null;
  /** What starts on the device that is chosen. */
  starting: PlayRequest | null;
};

/** The commands that the user may give. */
export type PlayerAccess = {
  sendCommand: (order: PlayerAction) => Promise<unknown>;
  maySeek: boolean;
  mayAdjust: boolean;
};

export type PanelContentProps = {
  state: PanelState;
  controls: PlayerAccess;
  /** Whether the devices stand before what plays next, and what puts them there. */
  devices: { areFirst: boolean; onWanted: () => void };
  onStart: (deviceId: string) => Promise<void>;
  onPremium: () => void;
  onClose: () => void;
};

/** What the panel shows while it is open: the song, its controls, what plays next, the devices, and why a command failed. */
export function PanelContent({ state, controls, devices, onStart, onPremium, onClose }: PanelContentProps) {
  const { response, song, code, starting } = state;
  const { sendCommand } = controls;
  const player = response?.player ?? null;
  const transfer = (deviceId: string) =>
    sendCommand({ command: "transfer", deviceId, play: player?.isPlaying ?? true });
  const parts = [
    player && song && !starting && <QueueSection key="next" player={player} />,
    <DeviceList
      key="devices"
      starting={starting?.name ?? null}
      isQueued={starting?.actions[0]?.command === "queue"}
      choose={starting ? onStart : transfer}
    />,
  ];

  return (
    <>
      <PanelTop
        player={player}
        isStarting={starting !== null}
        onDevices={devices.onWanted}
        onClose={onClose}
      />
      {code && (!starting || code === "device_gone") && <CommandFailure code={code} onPremium={onPremium} />}
      {player && song && !starting && <PanelSong player={player} song={song} />}
      {response && player && !starting && (
        <PlayerControls
          key={`${player.track?.url} ${player.track?.durationMs}`}
          response={response}
          {...controls}
        />
      )}
      {devices.areFirst ? parts.toReversed() : parts}
    </>
  );
}

type TopProps = {
  player: PlayerView | null;
  isStarting: boolean;
  onDevices: () => void;
  onClose: () => void;
};

/** The device that plays, which leads to the others, and the way out. */
function PanelTop({ player, isStarting, onDevices, onClose }: TopProps) {
  const t = useTranslations("player");
  const device = () => (
    <button
      type="button"
      onClick={onDevices}
      className="min-w-0 truncate py-1 underline decoration-line-2 underline-offset-3 hover:text-ink"
    >
      {player?.device?.name || t("elsewhere")}
    </button>
  );

  return (
    <div className="-mt-2 flex min-h-12 items-center justify-between gap-4">
      <p className="flex min-w-0 items-center gap-[0.35em] text-t-13 whitespace-nowrap text-ink-2">
        {player && !isStarting && t.rich(player.isPlaying ? "playing" : "paused", { device })}
      </p>
      <button
        type="button"
        aria-label={t("close")}
        title={t("close")}
        onClick={onClose}
        className={`-mr-3 grid ${ICON_BUTTON}`}
      >
        <X size={20} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </div>
  );
}

type SongProps = { player: PlayerView; song: Song };

function PanelSong({ player, song }: SongProps) {
  const { track } = song;

  return (
    <div className="grid grid-cols-[120px_minmax(0,1fr)] items-end gap-x-5 gap-y-2 sm:grid-cols-[150px_minmax(0,1fr)] sm:gap-x-6">
      <Artwork src={song.image} size={150} large fluid />
      <div className="min-w-0">
        <LargeSongName song={song} />
        <p className="truncate text-t-12/6 text-ink-3">
          {track?.album && <NameLinks names={[track.album]} />}
          <PlayingFrom player={player} kind={track?.album ? "end" : "queue"} />
        </p>
      </div>
      {track && (
        <div className="col-span-full flex min-h-10 flex-wrap items-center gap-x-5 sm:col-start-2">
          <SongActions track={track} wanted />
          {track.url && (
            <span className="ml-auto">
              <SpotifyLink href={track.url} label={song.title} />
            </span>
          )}
        </div>
      )}
    </div>
  );
}
