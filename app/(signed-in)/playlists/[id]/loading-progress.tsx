import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { formatNumber } from "@/app/_components/dates";
import { ProgressHandle } from "@/app/_components/progress-handle";
import type { AllEntries } from "@/lib/client/use-all-playlist-items";

type Props = { whole: AllEntries; total: number; onCancel: () => void };

/** Says that the whole playlist is being read and how far, or why that stopped. */
export function LoadingProgress({ whole, total, onCancel }: Props) {
  const t = useTranslations("playlist.reading");
  const loaded = whole.progress?.loaded ?? 0;

  return whole.error ? (
    <StoppedStrip whole={whole} total={total} onCancel={onCancel} />
  ) : (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 print:hidden">
      {/* Only this sentence is announced; the count would speak ten times a second. */}
      <p role="status">{t("status")}</p>
      <p id="reading" className="text-ink-2 tabular-nums">
        {t("far", { loaded: formatNumber(loaded), total })}
      </p>
      <Button kind="bare" onClick={onCancel} className="ml-auto">
        {t("cancel")}
      </Button>
      <progress
        aria-labelledby="reading"
        max={total}
        value={loaded}
        className="block h-0.5 w-full basis-full appearance-none bg-line [&::-moz-progress-bar]:bg-amber [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-amber"
      />
    </div>
  );
}

function StoppedStrip({ whole, total, onCancel }: Props) {
  const t = useTranslations("playlist.reading");
  const wait = whole.error?.retryAfter;
  const why = wait ? waitWords(t, wait) : t("stopped");
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 bg-amber-wash px-4 py-2.5 print:hidden">
      <ProgressHandle />
      <p role="alert" className="flex-1 basis-3/5 text-pretty">
        {[why, t("kept", { loaded: formatNumber(whole.progress?.loaded ?? 0), total })].join(" ")}
      </p>
      <Button kind="bare" onClick={whole.resume}>
        {t("continue")}
      </Button>
      <Button kind="bare" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<"playlist.reading">>;

function waitWords(t: Words, seconds: number): string {
  if (seconds < 90) return t("waitSeconds", { seconds: Math.ceil(seconds) });
  return t("waitMinutes", { minutes: Math.ceil(seconds / 60) });
}
