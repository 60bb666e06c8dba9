import { useTranslations } from "#translations";
import { FilterLink } from "./filter-link";
import { KINDS, type PlaylistsParams, playlistsHref } from "./playlists-params";
import type { PlaylistsParamsChange } from "./use-playlists-params";

/** Filter by owner. */
export function OwnerFilter({
  state,
  onChange,
}: {
  state: PlaylistsParams;
  onChange: PlaylistsParamsChange;
}) {
  const t = useTranslations("playlists");
  return (
    <ul
      aria-label={t("whose.label")}
      className="flex gap-x-[18px] max-sm:grow max-sm:basis-3/5 overflow-x-auto text-t-13 [scrollbar-width:none] sm:gap-x-6"
    >
      {KINDS.map((kind) => (
        <li key={kind}>
          <FilterLink
            href={playlistsHref("/playlists", { ...state, kind })}
            current={kind === state.kind}
            onChoose={() => onChange({ kind })}
          >
            {t(`whose.${kind}`)}
          </FilterLink>
        </li>
      ))}
    </ul>
  );
}
