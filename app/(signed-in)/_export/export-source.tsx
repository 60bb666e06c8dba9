import { useTranslations } from "#translations";
import { LocalTime } from "@/app/_components/local-time";

type Props = {
  /** When Spotify last confirmed the oldest list that the copy has (Unix ms). */
  asOf: number;
  /** Whether lists are taken from the copy; otherwise all are read from Spotify. */
  isCopy: boolean;
  /** Number of lists, and of those that the copy has. */
  lists: number;
  copied: number;
  /** Whether playlists that were added since then are not known. */
  isWithoutNew: boolean;
  onChange: (fromCopy: boolean) => void;
};

/** Where an export takes its lists from, and a button for the other source. */
export function ExportSource({ asOf, isCopy, lists, copied, isWithoutNew, onChange }: Props) {
  const t = useTranslations("export.source");
  const time = () => <LocalTime at={asOf} now={Date.now()} as="atMoment" />;
  return (
    <p className="pt-4 text-t-13 text-pretty text-ink-2">
      {isCopy ? t.rich(copied < lists ? "part" : "copy", { time, copied, lists }) : t("spotify")}{" "}
      {isWithoutNew && `${t("withoutNew")} `}
      <button
        type="button"
        onClick={() => onChange(!isCopy)}
        className="min-h-6 underline underline-offset-2 hover:text-ink pointer-coarse:min-h-11"
      >
        {t(isCopy ? "readAgain" : "useCopy")}
      </button>
    </p>
  );
}
