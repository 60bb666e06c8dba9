import type { Metadata } from "next";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { getTranslations } from "@/lib/i18n/server";
import { PageTitle } from "../_components/page-title";
import { Section } from "../_components/section";
import { PageLayout } from "../_shell/page-layout";

/**
 * Everything that the app stores about a user, by message. The code must not store anything longer or
 * elsewhere.
 */
const RETENTION = [
  "login",
  "renewed",
  "music",
  "calls",
  "ended",
  "underWay",
  "searched",
  "preferences",
  "copy",
  "browser",
  "export",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacy");
  return { title: t("title") };
}

/** What is stored about a user, where and for how long; how to have it deleted. */
export default function PrivacyPage() {
  const t = useTranslations("privacy");

  return (
    <PageLayout>
      <div className="room">
        <PageTitle>{t("title")}</PageTitle>
        <Section id="short" title={t("short.title")}>
          <Paragraphs>
            <p>{t("short.what")}</p>
            <p>{t("short.allowed")}</p>
          </Paragraphs>
        </Section>
        <Section id="kept" title={t("kept.title")}>
          <dl className="grid gap-y-6 lg:pt-1.5">
            {RETENTION.map((one) => (
              <KeptRow key={one} one={one} />
            ))}
          </dl>
        </Section>
        <Section id="leave" title={t("deletion.title")}>
          <Paragraphs>
            <p>{t.rich("deletion.how", { link: (words) => <AppsLink>{words}</AppsLink> })}</p>
            <p>{t("deletion.who")}</p>
          </Paragraphs>
        </Section>
      </div>
    </PageLayout>
  );
}

function Paragraphs({ children }: { children: ReactNode }) {
  return <div className="max-w-[38em] space-y-4 text-t-16 text-pretty text-ink-2">{children}</div>;
}

function AppsLink({ children }: { children: ReactNode }) {
  return (
    <a href="https://www.spotify.com/account/apps/" rel="noreferrer" className="underline underline-offset-3">
      {children}
    </a>
  );
}

function KeptRow({ one }: { one: (typeof RETENTION)[number] }) {
  const t = useTranslations("privacy");

  return (
    <div className="grid gap-x-6 gap-y-1 border-b border-line pb-6 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1.2fr)_minmax(0,1fr)]">
      <dt className="font-medium text-pretty">{t(`kept.${one}.what`)}</dt>
      <dd className="text-pretty text-ink-2">{t(`kept.${one}.where`)}</dd>
      <dd className="text-pretty text-ink-2">{t(`kept.${one}.howLong`)}</dd>
    </div>
  );
}
