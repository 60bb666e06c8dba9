import type { Metadata } from "next";
import Link from "next/link";
import { getAccount } from "@/lib/data/account";
import { getTranslations } from "@/lib/i18n/server";
import { PAGES } from "@/lib/routes";
import { buttonClass } from "../../_components/button";
import { LoginForm } from "../../_components/login-form";
import { PageTitle } from "../../_components/page-title";
import { PreferenceForms } from "../../_components/preference-forms";
import { Section } from "../../_components/section";
import { SpotifyLink } from "../../_components/spotify-link";
import { ExportButton } from "../_export/export-button";
import { Account } from "./account";
import { ConsentTimeline } from "./consent-timeline";
import { Permissions } from "./permissions";
import { ReminderButton } from "./reminder-button";
import { SignOut } from "./sign-out";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

/** Settings: account, consent, permissions, appearance, and signing out. */
export default async function SettingsPage() {
  const [t, connection] = await Promise.all([getTranslations("settings"), getAccount()]);
  const now = Date.now();

  return (
    <div className="room">
      <PageTitle>{t("title")}</PageTitle>
      <Section
        id="account"
        title={t("account.title")}
        link={<SpotifyLink compact href="https://www.spotify.com/account/" label={t("account.link")} />}
      >
        <Account connection={connection} now={now} />
      </Section>
      <Section id="consent" title={t("consent.title")}>
        <ConsentTimeline from={connection.consentAt} to={connection.consentEndsAt} now={now} />
        <p className="mt-6 mb-4 max-w-[44em] text-pretty text-ink-2">{t("consent.sentence")}</p>
        <LoginForm>{t("consent.renew")}</LoginForm>
      </Section>
      <Section id="permissions" title={t("permissions.title")} hint={t("permissions.hint")}>
        <Permissions permissions={connection.permissions} />
      </Section>
      <Section id="copy" title={t("copy.title")} hint={t("copy.hint")}>
        <p className="mb-4 max-w-[44em] text-pretty text-ink-2">{t("copy.sentence")}</p>
        <Link href={PAGES.yourLibrary} prefetch={false} className={buttonClass()}>
          {t("copy.open")}
        </Link>
      </Section>
      <Section id="appearance" title={t("appearance.title")} hint={t("appearance.hint")}>
        <PreferenceForms />
      </Section>
      <Section id="data" title={t("data.title")}>
        <p className="mb-4 max-w-[44em] text-pretty text-ink-2">{t("data.sentence")}</p>
        <ExportButton />
        <p className="mt-8 mb-4 max-w-[44em] text-pretty text-ink-2">{t("data.remind")}</p>
        <div className="flex flex-wrap gap-3">
          <ReminderButton
            reminder={{
              name: "backup",
              path: "/settings",
              title: t("data.backup.title"),
              description: t("data.backup.description"),
              isMonthly: true,
            }}
          >
            {t("data.backup.button")}
          </ReminderButton>
          <ReminderButton
            reminder={{
              name: "consent",
              path: "/settings",
              day: connection.consentEndsAt,
              title: t("data.consent.title"),
              description: t("data.consent.description"),
              daysAhead: 7,
            }}
          >
            {t("data.consent.button")}
          </ReminderButton>
        </div>
      </Section>
      <Section id="leave" title={t("leave.title")}>
        <SignOut />
      </Section>
    </div>
  );
}
