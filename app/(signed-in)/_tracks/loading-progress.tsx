import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { formatNumber } from "@/app/_components/dates";
import { ProgressHandle } from "@/app/_components/progress-handle";
import type { ApiClientError } from "@/lib/client/api-client";

/** How far a list is loaded, or the error that stopped it. */
export type ListLoad = {
  progress: { loaded: number } | null;
  error: ApiClientError | null;
  resume: () => void;
};

type Props = {
  whole: ListLoad;
  total: number;
  /** What is loaded, as a sentence. */
  status: string;
  onCancel: () => void;
};

/** Shows the progress of loading a whole list, or why it stopped. */
export function LoadingProgress({ whole, total, status, onCancel }: Props) {
  const t = useTranslations("playlist.reading");
  const loaded = whole.progress?.loaded ?? 0;

  return whole.error ? (
    <StoppedStrip {...{ whole, total, onCancel }} />
  ) : (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 print:hidden">
      {/* Only this sentence is a live region: the count would be announced ten times a second. */}
      <p role="status">{status}</p>
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

function StoppedStrip({ whole, total, onCancel }: Omit<Props, "status">) {
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
