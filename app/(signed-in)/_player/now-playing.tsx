"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useSWRConfig } from "swr";
import { useTranslations } from "#translations";
import { apiPaths } from "@/lib/api/paths";
import type { PlayerView, TrackView } from "@/lib/api/types";
import { useSavedStatus } from "@/lib/client/saved-status";
import { DEVICE_ERRORS, usePlayerCommands } from "@/lib/client/use-player";
import { spotifyUri } from "@/lib/spotify-uri";
import { useDisplayName } from "../../_components/item-labels";
import { LazyPart } from "../../_components/lazy-part";
import { onDevice, type PlayRequest, publishPlayer, registerPlayback } from "../../_components/playback";
import { useSave } from "../../_components/save-button";
import { useInView } from "../../_components/use-intersection";
import { usePlayerSlot } from "./large-player-slot";
import { noteDevice } from "./last-devices";
import { canSeek, toNowPlayingItem } from "./now-playing-item";
import { registerPlayer } from "./player-controller";
import { PlayerPanel } from "./player-panel";
import { PlayerStrip } from "./player-strip";
import { useRefusal } from "./premium-note";

type Props = {
  /** Whether the user has allowed commands. */
  mayControl: boolean;
  /** A hash of the account. */
  account: string;
  /** Called with whether the first poll has ended. */
  onReady: (isReady: boolean) => void;
};

const loadLargePlayer = () => import("./large-player").then((code) => code.LargePlayer);

/**
 * The player: a strip in the header of every page, and the large player on pages with a slot for it. Both belong to this one
 * component, so that the player is polled once and commands stay in order. Rendered only in the browser.
 */
export function NowPlaying({ mayControl, account, onReady }: Props) {
  const t = useTranslations("player");
  const display = useDisplayName();
  const { refusal, noteFree, forgetFree } = useRefusal(account, mayControl);
  const { response, error, isLooking, look, failure, isSettled, sendCommand, forget } =
    usePlayerCommands(refusal);
  const isReady = response !== undefined || error !== undefined;
  const slot = usePlayerSlot();
  const inView = useInView(slot);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => onReady(isReady), [isReady, onReady]);
  // The panel opens for a failure, since it has the space to explain it.
  useEffect(() => {
    if (failure) openPanel(panel.current);
  }, [failure]);
  const isFree = failure?.code === "premium_required";
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => (isFree ? noteFree() : undefined), [isFree]);

  const save = useSaveCurrent(response?.player?.track ?? null);
  useEffect(() =>
    response?.player ? registerPlayer({ player: response.player, sendCommand, save }) : undefined,
  );
  useNotedDevice(response?.player ?? null);
  const { starting, start, startOn, choose, cancel } = useStarting(sendCommand);
  // Rows and headers show the state in the same frame as the player. After a passive effect it would be a later one.
  useLayoutEffect(() => publishPlayer(response ?? null), [response]);
  useEffect(() =>
    isReady
      ? registerPlayback((request) => void start({ ...request, name: display(request.name) }))
      : undefined,
  );
  useFreshQueue(isSettled && response ? response.player : undefined);

  function resume(track: TrackView): void {
    const uri = spotifyUri(track.url);
    const request: PlayRequest = {
      actions: [{ command: "play", uris: uri ? [uri] : [] }],
      name: display(track.title),
      track,
    };
    // Without Premium or the permission this only says so.
    if (refusal) void start(request);
    else choose(request);
    openPanel(panel.current);
  }

  const song = response ? toNowPlayingItem(response.player, t, display) : null;
  // After playback stops, the panel still explains a failure; on a page with a slot it offers devices while nothing plays.
  if (!isReady || !(song || failure || slot)) return null;
  const code = failure?.code ?? refusal;
  const controls = {
    sendCommand,
    maySeek: canSeek(response?.player ?? null, code),
    mayAdjust: code !== "missing_scope" && code !== "premium_required",
  };
  const large = { response, song, look: { error, isLooking, look }, inView, onResume: resume, ...controls };

  return (
    <section aria-label={song ? t(slot ? "name" : "now") : undefined} className="lg:min-w-0 lg:flex-1">
      {response && song && <PlayerStrip response={response} song={song} isCollapsed={inView} {...controls} />}
      {slot && createPortal(<LazyPart load={loadLargePlayer} props={large} onFailed={() => {}} />, slot)}
      {(response || failure) && (
        <PlayerPanel
          ref={panel}
          state={{ response: response ?? null, song, code, starting }}
          controls={controls}
          onPremium={() => {
            forgetFree();
            forget(true);
          }}
          onStart={startOn}
          onClose={() => {
            cancel();
            forget();
          }}
        />
      )}
    </section>
  );
}

/** Returns a function that saves the current item, or removes it. */
function useSaveCurrent(track: TrackView | null): () => void {
  const uri = spotifyUri(track?.url ?? null);
  const status = useSavedStatus(uri);
  const toggle = useSave();
  return () => {
    if (uri && track) void toggle({ uri, name: track.title }, status);
  };
}

/** Records the device in use with each of its items, so that the list can propose it later. */
function useNotedDevice(player: PlayerView | null): void {
  const id = player?.device?.isActive ? player.device.id : null;
  const url = player?.track?.url;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each item
  useEffect(() => {
    if (id) noteDevice(id, Date.now());
  }, [id, url]);
}

function openPanel(panel: HTMLElement | null): void {
  if (panel && !panel.matches(":popover-open")) panel.showPopover();
}

/**
 * Reads the queue again, where it is shown, when Spotify plays another song or in another order.
 * @param player undefined while the shown state is only predicted: the queue would be that of the song before.
 */
function useFreshQueue(player: PlayerView | null | undefined): void {
  const { mutate } = useSWRConfig();
  const last = useRef<string>(undefined);
  const state =
    player && [player.track?.url, player.track?.title, player.contextUri, player.shuffle].join(" ");

  useEffect(() => {
    if (player === undefined) return;
    const current = state ?? "";
    if (last.current !== undefined && last.current !== current) void mutate(apiPaths.queue);
    last.current = current;
  }, [player, state, mutate]);
}

/** Starts what is asked for. If its device is missing, the request waits until the user chooses another. */
function useStarting(sendCommand: ReturnType<typeof usePlayerCommands>["sendCommand"]) {
  const [starting, setStarting] = useState<PlayRequest | null>(null);

  async function send(actions: PlayRequest["actions"], request: PlayRequest): Promise<void> {
    setStarting(null);
    for (const action of actions) {
      const code = await sendCommand(action, action.command === "play" ? request.track : null);
      if (code && DEVICE_ERRORS.includes(code)) setStarting(request);
      if (code) return;
    }
    request.onDone?.();
  }

  return {
    starting,
    start: (request: PlayRequest) => send(request.actions, request),
    startOn: async (deviceId: string) => {
      if (starting) await send(onDevice(starting, deviceId), starting);
    },
    /** Lets the user choose a device first. */
    choose: (request: PlayRequest) => setStarting(request),
    cancel: () => setStarting(null),
  };
}
