import { useTranslations } from "#translations";

/** The number under which the operator finds an error in the log. Nothing if there is none. */
export function ErrorReference({ error }: { error: unknown }) {
  const t = useTranslations("pages");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  if (!digest) return null;

  return (
    <p className="mt-4 text-t-13 text-ink-3">
      {t("broken.reference")} <span className="tabular-nums select-all">{digest}</span>
    </p>
  );
}
