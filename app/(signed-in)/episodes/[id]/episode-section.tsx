import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { CopyLinkButton } from "@/app/_components/copy-link-button";
import { formatLongDuration, releaseDay } from "@/app/_components/dates";
import { EmptyState } from "@/app/_components/empty-state";
import { EntityHeader } from "@/app/_components/entity-header";
import { ErrorState } from "@/app/_components/error-state";
import { NameLinks } from "@/app/_components/name-links";
import { PageTitle } from "@/app/_components/page-title";
import { PlayButton } from "@/app/_components/play-button";
import { SaveButton } from "@/app/_components/save-button";
import { Section } from "@/app/_components/section";
import { StaleNotice } from "@/app/_components/stale-notice";
import type { EpisodePageView } from "@/lib/api/types";
import { hasFeature } from "@/lib/data/account";
import { toResult } from "@/lib/data/result";
import { getEpisode } from "@/lib/data/spoken";
import { getTranslations } from "@/lib/i18n/server";
import { AddButton } from "../../playlists/add-button";

/** An episode's header and description, or why they could not be loaded. Both take one call. */
export async function EpisodeSection({ id }: { id: string }) {
  const result = await toResult(getEpisode(id));
  const t = await getTranslations("episode");

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

  const { value: episode, asOf, stale } = result;
  const maySee = await hasFeature("library");
  const url = episode.url ?? `https://open.spotify.com/episode/${id}`;
  return (
    <>
      <EpisodeHeader id={id} episode={{ ...episode, url }} maySee={maySee}>
        <StaleNotice asOf={asOf} stale={stale} />
      </EpisodeHeader>
      <div className="room">
        <Section id="about" title={t("about")}>
          {episode.description ? (
            <p className="max-w-[40em] text-t-16 text-pretty wrap-anywhere text-ink-2">
              {episode.description}
            </p>
          ) : (
            <EmptyState title={t("noneTitle")} spotify={url}>
              {t("none")}
            </EmptyState>
          )}
        </Section>
      </div>
    </>
  );
}

type HeaderProps = {
  id: string;
  episode: EpisodePageView & { url: string };
  maySee: boolean;
  children: ReactNode;
};

function EpisodeHeader({ id, episode, maySee, children }: HeaderProps) {
  const { title, artists, image, explicit, url, durationMs, releaseDate } = episode;
  const [t, dates] = [useTranslations("episode"), useTranslations("dates")];
  const released = releaseDay(releaseDate, dates);
  const uri = `spotify:episode:${episode.id ?? id}`;

  return (
    <EntityHeader
      item={{ name: title, image, url, explicit }}
      kind="cover"
      description={artists.length > 0 && <NameLinks names={artists} className="*:whitespace-normal" />}
      play={<PlayButton name={title} track={episode} target={{ uris: [uri] }} />}
      actions={
        <>
          <AddButton track={episode} />
          <SaveButton uri={uri} name={title} wanted={maySee} look="word" />
          <CopyLinkButton url={url} />
        </>
      }
    >
      <span>{t("kindAndLength", { length: formatLongDuration(durationMs, dates) })}</span>
      {released && <span>{released}</span>}
      {children}
    </EntityHeader>
  );
}
