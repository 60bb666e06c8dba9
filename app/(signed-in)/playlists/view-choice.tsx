import { LayoutGrid, List } from "lucide-react";
import { ChoiceLink } from "./choice-link";
import { type ShelfState, shelfHref, VIEWS } from "./shelf-state";
import type { ShelfChange } from "./use-shelf-state";

const LOOKS = {
  grid: { label: "Grid", icon: LayoutGrid },
  list: { label: "List", icon: List },
} satisfies Record<ShelfState["view"], unknown>;

/** Covers or lines. */
export function ViewChoice({ state, onChange }: { state: ShelfState; onChange: ShelfChange }) {
  return (
    <ul aria-label="View" className="flex shrink-0 gap-x-6">
      {VIEWS.map((view) => {
        const { label, icon: Icon } = LOOKS[view];
        return (
          <li key={view}>
            <ChoiceLink
              href={shelfHref("/playlists", { ...state, view })}
              current={view === state.view}
              onChoose={() => onChange({ view })}
              label={label}
            >
              <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
            </ChoiceLink>
          </li>
        );
      })}
    </ul>
  );
}
