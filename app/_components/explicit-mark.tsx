import { useTranslations } from "#translations";

/** The E that Spotify's rules require beside explicit titles. */
export function ExplicitMark() {
  const t = useTranslations("items");
  return (
    <abbr
      title={t("explicit")}
      className="ml-2 inline-block min-w-[15px] rounded-[3px] border border-line-2 px-[3px] text-center align-[1px] text-[10px]/[13px] font-semibold text-ink-2 no-underline"
    >
      <span aria-hidden="true">E</span>
      <span className="sr-only">{t("explicit")}</span>
    </abbr>
  );
}
