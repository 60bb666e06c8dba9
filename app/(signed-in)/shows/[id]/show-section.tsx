import { notFound } from "next/navigation";
import { useTranslations } from "#translations";
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
import { getShow, type OpenedShow } from "@/lib/data/spoken";
import { getTranslations } from "@/lib/i18n/server";
import { spotifyUri } from "@/lib/spotify-uri";
import { withShow } from "./episodes";
import { ShowEpisodes } from "./show-episodes";

/** A show's header and episodes, or why they could not be loaded. Both take one call. */
export async function ShowSection({ id }: { id: string }) {
  const result = await toResult(getShow(id));
  const t = await getTranslations("show");

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
  const { show, episodes } = result.value;
  const maySee = await hasFeature("library");
  const hint = episodes.total > 0 && t("order", { count: episodes.total });
  return (
    <>
      <ShowHeader opened={result.value} age={{ asOf, stale }} maySee={maySee} />
      <div className="room">
        <Section id="episodes" title={t("episodes")} hint={hint}>
          {episodes.items.length > 0 ? (
            <ShowEpisodes show={show} initial={{ ...episodes, asOf, stale }} maySee={maySee} />
          ) : (
            <EmptyState title={t("emptyTitle")} spotify={show.url}>
              {t("empty")}
            </EmptyState>
          )}
        </Section>
      </div>
    </>
  );
}

type HeaderProps = { opened: OpenedShow; age: { asOf: number; stale: boolean }; maySee: boolean };

function ShowHeader({ opened: { show, episodes }, age, maySee }: HeaderProps) {
  const { name, image, url, publisher, description, explicit } = show;
  const t = useTranslations("show");
  const uri = spotifyUri(url);
  const newest = episodes.items[0];

  return (
    <EntityHeader
      item={{ name, image, url, explicit }}
      kind="cover"
      description={description && <FoldedText>{description}</FoldedText>}
      play={
        uri &&
        newest && <PlayButton name={name} track={withShow(newest, show)} target={{ contextUri: uri }} />
      }
      actions={<SaveButton uri={uri} name={name} wanted={maySee} look="word" />}
    >
      <span>{t("title")}</span>
      {publisher && <span>{publisher}</span>}
      <StaleNotice {...age} />
    </EntityHeader>
  );
}
