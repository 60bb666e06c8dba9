import Link from "next/link";
import { useTranslations } from "#translations";
import { buttonClass } from "@/app/_components/button";
import { NEW_TAB } from "@/app/_components/new-tab";
import { StateMessage } from "@/app/_components/state-message";
import { ResultsSection } from "./results-section";
import type { SpotifyLink } from "./spotify-link";

/** Shown for a typed link in place of results: opens its page in Tonearm, else at Spotify. */
export function OpenLink({ link: { kind, href, url } }: { link: SpotifyLink }) {
  const t = useTranslations("search.link");
  const label = t("open", { kind });
  const action = href ? (
    <Link href={href} prefetch={false} data-result className={buttonClass("ink")}>
      {label}
    </Link>
  ) : (
    <a href={url} {...NEW_TAB} data-result className={buttonClass()}>
      {label}
    </a>
  );

  return (
    <ResultsSection>
      <StateMessage title={t("title")} action={action}>
        <p>{t(href ? "page" : "noPage")}</p>
      </StateMessage>
    </ResultsSection>
  );
}
