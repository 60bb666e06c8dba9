"use client";

import Link from "next/link";
import { useTranslations } from "#translations";
import { addableTrack, additions } from "@/app/_components/additions";
import { Artwork } from "@/app/_components/artwork";
import { Button } from "@/app/_components/button";
import { formatDuration } from "@/app/_components/dates";
import { ExplicitMark } from "@/app/_components/explicit-mark";
import { Kbd } from "@/app/_components/kbd";
import { NEW_TAB } from "@/app/_components/new-tab";
import { PlayIcon } from "@/app/_components/play-icon";
import { playTrack } from "@/app/_components/play-track-button";
import { queueItem, startPlayback } from "@/app/_components/playback";
import { SpotifyArrowLink } from "@/app/_components/spotify-arrow-link";
import type { TrackView } from "@/lib/api/types";
import { spotifyUri } from "@/lib/spotify-uri";
import { GROUP } from "./result-layout";
import type { ResultItem } from "./to-result";
import type { Found } from "./top-result";

type Props = {
  found: Found;
  /** Called before what is chosen opens. A dialog closes then. */
  onDone?: () => void;
  /** Level of its heading. */
  heading?: "h2" | "h3";
};

/** The result whose name is nearest to the typed text, with its own buttons. Enter in the field opens it. */
export function TopResultCard({ found: { type, item }, onDone = () => {}, heading: Heading = "h2" }: Props) {
  const t = useTranslations("search");
  const { name, image, kind, explicit, by, meta, track, url } = item;
  const artists = by.map((one) => one.name).join(t("separator"));
  const facts = [
    artists ? t("top.by", { kind: t(`one.${type}`), names: artists }) : t(`one.${type}`),
    track ? formatDuration(track.durationMs) : meta,
  ];

  return (
    <section aria-labelledby="top-result" className={GROUP}>
      <Heading id="top-result" className="py-3.5 text-t-20! max-lg:pb-1">
        {t("top.title")}
      </Heading>
      <div className="relative -mx-4 flex min-w-0 gap-5 bg-amber-wash p-4 sm:gap-6">
        <Artwork src={image} size={148} kind={kind} eager className="max-sm:size-24" />
        <div className="min-w-0 flex-1 self-center">
          <p className="flex items-baseline pr-8 font-serif text-t-20 leading-[1.2] tracking-[-0.012em] sm:text-t-28">
            <TopResultLink item={item} onDone={onDone} />
            {explicit && <ExplicitMark />}
          </p>
          <p className="mt-1 truncate text-ink-2">{facts.filter(Boolean).join(t("separator"))}</p>
          <div className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1">
            <TopResultActions item={item} onDone={onDone} />
            {url && <SpotifyArrowLink href={url} name={name} className="ml-2! pr-0!" />}
          </div>
        </div>
        <Kbd className="absolute top-4 right-4 pointer-coarse:hidden">
          <span aria-hidden="true">↵</span>
        </Kbd>
      </div>
    </section>
  );
}

type ItemProps = { item: ResultItem; onDone: () => void };

function TopResultLink({ item: { name, href, url }, onDone }: ItemProps) {
  const look = "line-clamp-2 min-w-0 pb-0.5 wrap-anywhere";
  if (href) {
    return (
      <Link href={href} prefetch={false} data-result title={name} onNavigate={onDone} className={look}>
        {name}
      </Link>
    );
  }
  return (
    <a href={url ?? undefined} {...NEW_TAB} data-result title={name} className={look}>
      {name}
    </a>
  );
}

function TopResultActions({ item, onDone }: ItemProps) {
  const { track, url, name } = item;
  const uri = spotifyUri(url);
  if (track) return <SongActions track={track} onDone={onDone} />;
  if (!uri || !/^spotify:(album|artist|playlist|show):/.test(uri)) return null;

  const play = () => {
    onDone();
    startPlayback({ actions: [{ command: "play", contextUri: uri }], name, track: null });
  };
  return <PlayWord onPlay={play} />;
}

function SongActions({ track, onDone }: { track: TrackView; onDone: () => void }) {
  const t = useTranslations("search.top");
  const uri = spotifyUri(track.url);
  if (!uri) return null;
  // What opens next must not be below this dialog.
  const after = (act: () => void) => () => {
    onDone();
    act();
  };

  return (
    <>
      <PlayWord onPlay={after(() => playTrack(track, { uris: [uri] }))} />
      <Button kind="bare" onClick={after(() => additions.send({ entries: [addableTrack(track)] }))}>
        {t("add")}
      </Button>
      <Button kind="bare" onClick={after(() => queueItem(uri, track.title, () => {}))}>
        {t("queue")}
      </Button>
    </>
  );
}

function PlayWord({ onPlay }: { onPlay: () => void }) {
  const t = useTranslations("player");
  return (
    <Button onClick={onPlay}>
      <PlayIcon isPlaying={false} />
      {t("play")}
    </Button>
  );
}
