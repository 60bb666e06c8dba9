import { memo } from "react";
import { useTranslations } from "#translations";
import type { ListedPlaylist } from "@/lib/api/types";
import type { PlaylistFacts } from "@/lib/client/playlist-facts";
import { PlaylistRow } from "./playlist-row";
import type { PlaylistSection } from "./playlist-sections";
import type { PlaylistsParams } from "./playlists-params";
import { SectionLayout } from "./section-layout";

type Sort = PlaylistsParams["sort"];

type Props = {
  sections: readonly PlaylistSection[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  factsOf: (playlist: ListedPlaylist) => PlaylistFacts;
  selected: ReadonlySet<string>;
  onToggle: (id: string) => void;
};

/** Playlists as a table, or as one table for each section with its name in the margin. */
export function PlaylistTable({ sections, ...props }: Props) {
  const t = useTranslations("playlists");
  const [only] = sections;
  if (only && sections.length === 1 && only.kind === "rest")
    return <Rows label={t("title")} section={only} withHead {...props} />;

  return sections.map((section, index) => (
    <SectionLayout key={`${section.kind} ${section.name}`} section={section} isFirst={index === 0} withHead>
      <Rows label={section.name || t("title")} section={section} withHead={index === 0} {...props} />
    </SectionLayout>
  ));
}

const HEAD = "h-11 pr-6 text-left text-t-13 font-normal text-ink-3";

type RowsProps = Omit<Props, "sections"> & { label: string; section: PlaylistSection; withHead: boolean };

/** The rows of one section. Only the first section has a visible head. */
const Rows = memo(function Rows({ label, section, withHead, ...props }: RowsProps) {
  const { sort, onSort, factsOf, selected, onToggle } = props;
  const t = useTranslations("playlists");
  const head = { sort, onSort };
  return (
    <table
      aria-label={label}
      className="group/table w-full table-fixed border-separate border-spacing-0"
      data-selecting={selected.size > 0 || undefined}
    >
      <colgroup>
        <col className="w-[34px] max-sm:w-0 max-sm:group-data-selecting/table:w-[30px]" />
        <col className="w-[60px] sm:w-[64px]" />
        <col />
        <col className="w-[22%] max-md:hidden" />
        <col className="w-[88px] max-sm:hidden" />
        <col className="w-[112px] max-tablet:hidden" />
        <col className="w-[84px] sm:w-[128px]" />
        <col className="w-[36px] sm:w-[44px]" />
        <col className="w-[34px] max-sm:w-0" />
      </colgroup>
      <thead className={withHead ? "max-sm:sr-only" : "sr-only"}>
        <tr>
          <th scope="col" className={HEAD}>
            <span className="sr-only">{t("columns.select")}</span>
          </th>
          <th scope="col" className={HEAD}>
            <span className="sr-only">{t("columns.cover")}</span>
          </th>
          <SortHead name={t("columns.name")} own="name" {...head} />
          <th scope="col" className={`${HEAD} max-md:hidden`}>
            {t("columns.by")}
          </th>
          <SortHead
            name={t("columns.entries")}
            own="entries"
            className="text-right! max-sm:hidden"
            {...head}
          />
          <SortHead
            name={t("columns.length")}
            own="length"
            className="text-right! max-tablet:hidden"
            {...head}
          />
          <SortHead name={t("columns.changed")} own="changed" className="text-right!" {...head} />
          <th scope="col" className={HEAD}>
            <span className="sr-only">{t("columns.more")}</span>
          </th>
          <th scope="col" className={HEAD}>
            <span className="sr-only">{t("columns.open")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {section.playlists.map((playlist) => (
          <PlaylistRow
            key={playlist.id}
            playlist={playlist}
            facts={factsOf(playlist)}
            isPinned={section.kind === "pinned"}
            isSelected={selected.has(playlist.id)}
            onToggle={onToggle}
          />
        ))}
      </tbody>
    </table>
  );
});

type HeadProps = Pick<Props, "sort" | "onSort"> & { name: string; own: Sort; className?: string };

/** A column name that sorts by its column; once more, it returns to Spotify's order. */
function SortHead({ name, own, sort, onSort, className = "" }: HeadProps) {
  const isSorted = sort === own;
  const direction = own === "name" ? "ascending" : "descending";
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined} className={`${HEAD} ${className}`}>
      <button
        type="button"
        onClick={() => onSort(isSorted ? "spotify" : own)}
        className={isSorted ? "min-h-8 font-medium text-ink" : "min-h-8 text-ink-3 hover:text-ink"}
      >
        {name}
        {isSorted && <span aria-hidden="true">{own === "name" ? " ↑" : " ↓"}</span>}
      </button>
    </th>
  );
}
