import { notFound } from "next/navigation";
import { useTranslations } from "#translations";
import { formatLongDuration } from "@/app/_components/dates";
import { EmptyState } from "@/app/_components/empty-state";
import { EntityHeader } from "@/app/_components/entity-header";
import { ErrorState } from "@/app/_components/error-state";
import { FoldedText } from "@/app/_components/folded-text";
import { PageTitle } from "@/app/_components/page-title";
import { PlayButton } from "@/app/_components/play-button";
import { SaveButton } from "@/app/_components/save-button";
import { Section } from "@/app/_components/section";
import { StaleNotice } from "@/app/_components/stale-notice";
import { hasFeature } from "@/lib/data/account";
import { toResult } from "@/lib/data/result";
import { getAudiobook, type OpenedAudiobook } from "@/lib/data/spoken";
import { getTranslations } from "@/lib/i18n/server";
import { spotifyUri } from "@/lib/spotify-uri";
import { AudiobookChapters } from "./audiobook-chapters";
import { withBook } from "./chapters";

/** An audiobook's header and chapters, or why they could not be loaded. Both take one call. */
export async function AudiobookSection({ id }: { id: string }) {
  const result = await toResult(getAudiobook(id));
  const t = await getTranslations("audiobook");

  if (!result.ok) {
    // `Streamed` throws this behind a boundary; see there for the reason.
    if (result.failure.code === "not_found") notFound();
    return (
      <div className="room">
        <PageTitle>{t("title")}</PageTitle>
        <h2 className="sr-only">{t("region")}</h2>
        <ErrorState failure={result.failure} />
      </div>
    );
  }

  const { asOf, stale } = result;
  const { audiobook, chapters } = result.value;
  const maySee = await hasFeature("library");
  return (
    <>
      <AudiobookHeader opened={result.value} age={{ asOf, stale }} maySee={maySee} />
      <div className="room">
        <Section id="chapters" title={t("chapters")} hint={<ChapterSummary chapters={chapters} />}>
          {chapters.items.length > 0 ? (
            <AudiobookChapters audiobook={audiobook} initial={{ ...chapters, asOf, stale }} />
          ) : (
            <EmptyState title={t("emptyTitle")} spotify={audiobook.url}>
              {t("empty")}
            </EmptyState>
          )}
        </Section>
      </div>
    </>
  );
}

type HeaderProps = { opened: OpenedAudiobook; age: { asOf: number; stale: boolean }; maySee: boolean };

function AudiobookHeader({ opened: { audiobook, chapters }, age, maySee }: HeaderProps) {
  const { name, image, url, authors, narrators, description, explicit } = audiobook;
  const t = useTranslations("audiobook");
  const [first] = chapters.items;
  const uris = chapters.items.flatMap((chapter) => spotifyUri(chapter.url) ?? []);

  return (
    <EntityHeader
      item={{ name, image, url, explicit }}
      kind="cover"
      description={description && <FoldedText>{description}</FoldedText>}
      play={
        first &&
        uris.length > 0 && <PlayButton name={name} track={withBook(first, audiobook)} target={{ uris }} />
      }
      actions={<SaveButton uri={spotifyUri(url)} name={name} wanted={maySee} look="word" />}
    >
      {authors.length > 0 && <span className="text-ink">{authors.join(", ")}</span>}
      <span>{t("title")}</span>
      {narrators.length > 0 && <span>{t("readBy", { names: narrators.join(", ") })}</span>}
      <StaleNotice {...age} />
    </EntityHeader>
  );
}

/** The number of chapters, and their total duration if all are loaded. */
function ChapterSummary({ chapters: { total: count, items } }: Pick<OpenedAudiobook, "chapters">) {
  const [t, dates] = [useTranslations("audiobook"), useTranslations("dates")];
  if (count === 0) return null;
  const ms = items.reduce((sum, { durationMs }) => sum + durationMs, 0);

  return (
    <span className="tabular-nums">
      {items.length < count
        ? t("count", { count })
        : t("countAndLength", { count, length: formatLongDuration(ms, dates) })}
    </span>
  );
}
