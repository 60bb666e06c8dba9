import type { Metadata } from "next";
import { getAccount } from "@/lib/data/account";
import { getTranslations } from "@/lib/i18n/server";
import { LoginForm } from "../../_components/login-form";
import { PageTitle } from "../../_components/page-title";
import { PreferenceForms } from "../../_components/preference-forms";
import { Section } from "../../_components/section";
import { SpotifyLink } from "../../_components/spotify-link";
import { Account } from "./account";
import { ConsentTimeline } from "./consent-timeline";
import { Permissions } from "./permissions";
import { SignOut } from "./sign-out";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

/** The connection to Spotify: whose it is, how long it lasts, what it allows, and the way out. */
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
      <Section id="appearance" title={t("appearance.title")} hint={t("appearance.hint")}>
        <PreferenceForms />
      </Section>
      <Section id="leave" title={t("leave.title")}>
        <SignOut />
      </Section>
    </div>
  );
}
