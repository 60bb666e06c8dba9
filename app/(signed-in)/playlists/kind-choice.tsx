import { ChoiceLink } from "./choice-link";
import { KINDS, type ShelfState, shelfHref } from "./shelf-state";
import type { ShelfChange } from "./use-shelf-state";

const LABELS = {
  all: "All",
  own: "Made by you",
  followed: "Followed",
  shared: "Shared",
} satisfies Record<ShelfState["kind"], string>;

/** Whose playlists are shown. */
export function KindChoice({ state, onChange }: { state: ShelfState; onChange: ShelfChange }) {
  return (
    <ul
      aria-label="Whose"
      className="flex gap-x-[18px] max-sm:grow max-sm:basis-3/5 overflow-x-auto text-t-13 [scrollbar-width:none] sm:gap-x-6"
    >
      {KINDS.map((kind) => (
        <li key={kind}>
          <ChoiceLink
            href={shelfHref("/playlists", { ...state, kind })}
            current={kind === state.kind}
            onChoose={() => onChange({ kind })}
          >
            {LABELS[kind]}
          </ChoiceLink>
        </li>
      ))}
    </ul>
  );
}
