import { useTranslations } from "#translations";
import type { IndexCoverage } from "@/lib/local-library/song-index";
import { LocalTime } from "../../_components/local-time";

/** Which part of the library an answer covers, and how old it is. */
export function Coverage({ coverage: { read, playlists, asOf } }: { coverage: IndexCoverage }) {
  const t = useTranslations("yourLibrary.find");
  if (asOf === null) return null;
  const time = () => <LocalTime key="time" at={asOf} now={Date.now()} />;
  return <span>{t.rich("coverage", { read, total: playlists, time })}</span>;
}
