import clsx from "clsx";
import { memo } from "react";
import { useTranslations } from "#translations";
import { EAGER_TILES } from "@/app/_components/artwork";
import { TILE_CELL } from "@/app/_components/cover-grid";
import { Tile } from "@/app/_components/tile";
import type { ListedPlaylist } from "@/lib/api/types";
import { playlistMeta } from "./playlist-labels";
import type { PlaylistSection } from "./playlist-sections";
import { SectionLayout } from "./section-layout";

/** Five covers per row, fewer on narrow screens. */
export const GRID =
  "grid grid-cols-2 gap-x-4 gap-y-6 pt-8 sm:grid-cols-3 sm:gap-x-6 sm:gap-y-8 sm:pt-12 md:grid-cols-4 lg:grid-cols-5";

type Props = {
  sections: readonly PlaylistSection[];
  selected: ReadonlySet<string>;
  onToggle: (id: string) => void;
};

/** Playlists as a grid of covers, or as one grid for each section with its name in the margin. */
export function PlaylistGrid({ sections, ...props }: Props) {
  const [only] = sections;
  if (only && sections.length === 1 && only.kind === "rest") return <Covers section={only} {...props} />;
  return sections.map((section, index) => (
    <SectionLayout
      key={`${section.kind} ${section.name}`}
      section={section}
      isFirst={index === 0}
      withHead={false}
    >
      <Covers section={section} isNarrow {...props} />
    </SectionLayout>
  ));
}

type CoversProps = Omit<Props, "sections"> & { section: PlaylistSection; isNarrow?: boolean };

const Covers = memo(function Covers({ section, selected, onToggle, isNarrow }: CoversProps) {
  const t = useTranslations("playlists");
  return (
    <ul className={clsx(GRID, isNarrow && "lg:grid-cols-4 lg:pt-6")}>
      {section.playlists.map((playlist, index) => (
        <li key={playlist.id} className={TILE_CELL}>
          <PlaylistTile
            playlist={playlist}
            meta={playlistMeta(t, playlist)}
            eager={index < EAGER_TILES}
            isSelected={selected.has(playlist.id)}
            onToggle={onToggle}
          />
        </li>
      ))}
    </ul>
  );
});

type TileProps = { playlist: ListedPlaylist; meta: string; eager: boolean; isSelected: boolean } & Pick<
  Props,
  "onToggle"
>;

const PlaylistTile = memo(function PlaylistTile({ playlist, isSelected, onToggle, ...rest }: TileProps) {
  const { id, name, image, url } = playlist;
  const select = { id, isSelected, onToggle: () => onToggle(id) };
  return (
    <Tile
      name={name}
      image={image}
      url={url}
      href={`/playlists/${id}`}
      kind="playlist"
      select={select}
      {...rest}
    />
  );
});
