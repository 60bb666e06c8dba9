import { LayoutGrid, List } from "lucide-react";
import { useTranslations } from "#translations";
import { ChoiceLink } from "./filter-link";
import { type ShelfState, shelfHref, VIEWS } from "./playlists-params";
import type { ShelfChange } from "./use-playlists-params";

const ICONS = {
  grid: LayoutGrid,
  list: List,
} satisfies Record<ShelfState["view"], unknown>;

/** Covers or lines. */
export function ViewChoice({ state, onChange }: { state: ShelfState; onChange: ShelfChange }) {
  const t = useTranslations("playlists");
  return (
    <ul aria-label={t("view.label")} className="flex shrink-0 gap-x-6">
      {VIEWS.map((view) => {
        const Icon = ICONS[view];
        return (
          <li key={view}>
            <ChoiceLink
              href={shelfHref("/playlists", { ...state, view })}
              current={view === state.view}
              onChoose={() => onChange({ view })}
              label={t(`view.${view}`)}
            >
              <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
            </ChoiceLink>
          </li>
        );
      })}
    </ul>
  );
}
