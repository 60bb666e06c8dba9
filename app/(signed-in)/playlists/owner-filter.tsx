import { useTranslations } from "#translations";
import { ChoiceLink } from "./filter-link";
import { KINDS, type ShelfState, shelfHref } from "./playlists-params";
import type { ShelfChange } from "./use-playlists-params";

/** Whose playlists are shown. */
export function KindChoice({ state, onChange }: { state: ShelfState; onChange: ShelfChange }) {
  const t = useTranslations("playlists");
  return (
    <ul
      aria-label={t("whose.label")}
      className="flex gap-x-[18px] max-sm:grow max-sm:basis-3/5 overflow-x-auto text-t-13 [scrollbar-width:none] sm:gap-x-6"
    >
      {KINDS.map((kind) => (
        <li key={kind}>
          <ChoiceLink
            href={shelfHref("/playlists", { ...state, kind })}
            current={kind === state.kind}
            onChoose={() => onChange({ kind })}
          >
            {t(`whose.${kind}`)}
          </ChoiceLink>
        </li>
      ))}
    </ul>
  );
}
