import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { useTranslations } from "#translations";
import type { PlaylistSection } from "./playlist-sections";

type Props = {
  section: PlaylistSection;
  isFirst: boolean;
  /** Whether a head stands above the first row of the first section. */
  withHead: boolean;
  children: ReactNode;
};

/** A section of the playlists, with its name in the margin. Playlists can be dropped on it. */
export function SectionLayout({ section, isFirst, withHead, children }: Props) {
  const t = useTranslations("playlists");
  const id = useId();
  const { kind, name, playlists, total = playlists.length } = section;
  return (
    <section
      aria-labelledby={id}
      data-section={kind}
      data-group={name}
      className={clsx(
        "grid gap-x-10 pb-6 data-drop:bg-amber-wash lg:grid-cols-[calc(var(--margin-col)-40px)_minmax(0,1fr)]",
        !isFirst && "border-t border-line",
      )}
    >
      <header className={clsx("min-w-0 pt-6", isFirst && withHead && "lg:pt-[66px]")}>
        <h2 id={id} className="truncate text-t-28!">
          {kind === "group" ? name : t(`sections.${kind}`)}
        </h2>
        <p className="pt-1 text-t-13 text-ink-2">
          {kind === "pinned" ? t("pins.hint") : t("sections.count", { count: total })}
        </p>
      </header>
      <div className={clsx("min-w-0", !isFirst && withHead && "lg:pt-2")}>{children}</div>
    </section>
  );
}
