import type { Metadata } from "next";
import { getConnection } from "@/lib/data/connection";
import { LoginForm } from "../../_components/login-form";
import { PageTitle } from "../../_components/page-title";
import { Section } from "../../_components/section";
import { SpotifyLink } from "../../_components/spotify-link";
import { Account } from "./account";
import { ConsentLine } from "./consent-line";
import { Leave } from "./leave";
import { Permissions } from "./permissions";

export const metadata: Metadata = { title: "Connection" };

/** The connection to Spotify: whose it is, how long it lasts, what it allows, and the way out. */
export default async function SettingsPage() {
  const connection = await getConnection();
  const now = Date.now();

  return (
    <div className="room">
      <PageTitle>Connection</PageTitle>
      <Section
        id="account"
        title="Account"
        link={<SpotifyLink compact href="https://www.spotify.com/account/" label="your account" />}
      >
        <Account connection={connection} now={now} />
      </Section>
      <Section id="consent" title="Consent">
        <ConsentLine from={connection.consentAt} to={connection.consentEndsAt} now={now} />
        <p className="mt-6 mb-4 max-w-[44em] text-pretty text-ink-2">
          Spotify asks every app to come back for your consent after six months. One click renews it, at any
          time. Nothing you see here is lost.
        </p>
        <LoginForm>Renew now</LoginForm>
      </Section>
      <Section id="permissions" title="Permissions" hint="What you allowed, and where it is used">
        <Permissions permissions={connection.permissions} />
      </Section>
      <Section id="leave" title="Leave">
        <Leave />
      </Section>
    </div>
  );
}
