import { useTranslations } from "#translations";

type Props = { used: number; planned: number; limit: number };

/** A line of the requests of a day: those used in amber, those planned in ink, the rest a hairline. Named below in words. */
export function CallLine({ used, planned, limit }: Props) {
  const t = useTranslations("yourLibrary.price");
  const share = (calls: number) => `${Math.min(100, (calls / Math.max(1, limit)) * 100).toFixed(2)}%`;

  return (
    <div className="mt-3">
      <svg width="100%" height="2" aria-hidden="true" className="block">
        <rect width="100%" height="2" className="fill-line" />
        <rect width={share(used + planned)} height="2" className="fill-ink" />
        <rect width={share(used)} height="2" className="fill-amber" />
      </svg>
      <p aria-hidden="true" className="mt-2 flex gap-6 text-t-12 text-ink-2">
        <Key className="bg-amber">{t("usedToday")}</Key>
        <Key className="bg-ink">{t("thisSync")}</Key>
      </p>
    </div>
  );
}

function Key({ className, children }: { className: string; children: string }) {
  return (
    <span className="flex items-center gap-2">
      <span className={`${className} h-0.5 w-4`} />
      {children}
    </span>
  );
}
