import clsx from "clsx";
import { Disc3, ListMusic, type LucideIcon, UserRound } from "lucide-react";

type ArtworkKind = "cover" | "playlist" | "person";

const ICONS: Record<ArtworkKind, LucideIcon> = { cover: Disc3, playlist: ListMusic, person: UserRound };

type Props = {
  src: string | null;
  /** Rendered width in px, for the layout; for fluid pictures, the largest. */
  size: number;
  kind?: ArtworkKind;
  /** The one large picture of a page: 8 px corners. */
  large?: boolean;
  /** Visible immediately, so it loads eagerly. */
  eager?: boolean;
  /** Fills its column instead of using `size`. */
  fluid?: boolean;
  /** Whether the picture itself can be dragged, as by default; not if its container is draggable. */
  draggable?: boolean;
  className?: string;
};

/**
 * A cover or avatar, complete and unmodified, with its ring outside. Decorative: the name is shown beside it.
 */
export function Artwork({
  src,
  size,
  kind = "cover",
  large = false,
  eager = large,
  fluid = false,
  draggable,
  className,
}: Props) {
  const shape = clsx(
    "block aspect-square shrink-0",
    large ? "rounded-art-l" : "rounded-art",
    fluid && "h-auto w-full",
    className,
  );

  if (!src) {
    return <MissingArtwork icon={ICONS[kind]} size={size} fluid={fluid} className={shape} />;
  }

  return (
    // biome-ignore lint/performance/noImgElement: Spotify's rules require its pictures unmodified, never re-encoded
    <img
      src={src}
      alt=""
      width={size}
      height={size}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      draggable={draggable}
      className={clsx(shape, "bg-paper-3 object-contain shadow-art")}
    />
  );
}

type MissingProps = { icon: LucideIcon; size: number; fluid: boolean; className: string };

function MissingArtwork({ icon: Icon, size, fluid, className }: MissingProps) {
  return (
    <svg
      width={fluid ? "100%" : size}
      height={fluid ? undefined : size}
      aria-hidden="true"
      className={clsx(className, "text-ink-3 outline-1 -outline-offset-1 outline-line")}
    >
      <svg x="50%" y="50%" overflow="visible" aria-hidden="true">
        <Icon
          x={size > 80 ? -12 : -8}
          y={size > 80 ? -12 : -8}
          size={size > 80 ? 24 : 16}
          strokeWidth={1.25}
        />
      </svg>
    </svg>
  );
}

/**
 * Number of tiles whose covers load eagerly: a phone shows no more. In a wider window the others load
 * slightly later, and not before what the first paint needs.
 */
export const EAGER_TILES = 2;
