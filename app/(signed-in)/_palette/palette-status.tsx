import { useTranslations } from "#translations";
import type { CommandGroup } from "./command";

/** Says what Enter would do, and whether more is on its way. It keeps its line, so that nothing moves. */
export function PaletteStatus({ groups, isReading }: { groups: CommandGroup[]; isReading: boolean }) {
  const t = useTranslations("palette");
  const first = groups[0]?.commands[0];

  return (
    <p role="status" className="h-5 truncate text-t-13 text-ink-2 lg:ml-[calc(var(--margin-col)+40px)]">
      {first && <span className="sr-only">{t("enter", { name: first.name })} </span>}
      {isReading && t("reading")}
      {!isReading && !first && t("nothing")}
    </p>
  );
}
