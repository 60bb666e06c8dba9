import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { StateMessage } from "@/app/_components/state-message";

type Props = { children: string; onClear: () => void };

/** Shown when a filter matches nothing, with a button that clears it. */
export function NoMatches({ children, onClear }: Props) {
  const t = useTranslations("playlists.nothing");
  return (
    <section className="pt-12" aria-label={t("label")}>
      <h2 className="sr-only">{t("label")}</h2>
      <StateMessage title={t("title")} action={<Button onClick={onClear}>{t("clear")}</Button>}>
        <p>{children}</p>
      </StateMessage>
    </section>
  );
}
