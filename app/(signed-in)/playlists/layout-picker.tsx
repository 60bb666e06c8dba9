import { LayoutGrid, List } from "lucide-react";
import { useTranslations } from "#translations";
import { FilterLink } from "./filter-link";
import { type PlaylistsParams, playlistsHref, VIEWS } from "./playlists-params";
import type { PlaylistsParamsChange } from "./use-playlists-params";

const ICONS = {
  grid: LayoutGrid,
  list: List,
} satisfies Record<PlaylistsParams["view"], unknown>;

/** Picker for grid or list. */
export function LayoutPicker({
  state,
  onChange,
}: {
  state: PlaylistsParams;
  onChange: PlaylistsParamsChange;
}) {
  const t = useTranslations("playlists");
  return (
    <ul aria-label={t("view.label")} className="flex shrink-0 gap-x-6">
      {VIEWS.map((view) => {
        const Icon = ICONS[view];
        return (
          <li key={view}>
            <FilterLink
              href={playlistsHref("/playlists", { ...state, view })}
              current={view === state.view}
              onChoose={() => onChange({ view })}
              label={t(`view.${view}`)}
            >
              <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
            </FilterLink>
          </li>
        );
      })}
    </ul>
  );
}
