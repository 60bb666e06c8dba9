import { useTranslations } from "#translations";

const PROOFS = ["login", "keys", "outage", "gone"] as const;

/** Four quiet reasons to trust the button above. */
export function Proofs() {
  const t = useTranslations("front");

  return (
    <section aria-label={t("proofs.label")} className="room pt-8 pb-4">
      <ul className="grid gap-6 sm:grid-cols-2 sm:gap-8 lg:grid-cols-4">
        {PROOFS.map((proof) => (
          <li key={proof}>
            <h2 className="mb-1.5 text-t-20!">{t(`proofs.${proof}.title`)}</h2>
            <p className="text-pretty text-ink-2">{t(`proofs.${proof}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
