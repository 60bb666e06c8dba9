import { HardDrive, Minus, Podcast } from "lucide-react";
import { Artwork } from "@/app/_components/artwork";
import type { EntryView } from "@/lib/api/types";

const ICONS = { local: HardDrive, gone: Minus, episode: Podcast };

/** The cover of an entry; a small icon in its place where Spotify has none to give. */
export function EntryCover({ entry: { kind, track } }: { entry: EntryView }) {
  const image = track?.image ?? null;
  if (image || kind === "track") return <Artwork src={image} size={36} draggable={false} />;

  const Icon = ICONS[kind];
  return (
    <span className="grid size-9 place-items-center rounded-art border border-line text-ink-3">
      <Icon size={16} strokeWidth={1.25} aria-hidden="true" />
    </span>
  );
}
