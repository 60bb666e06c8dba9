import type { Metadata } from "next";
import { Footer } from "../_components/footer";
import { PageTitle } from "../_components/page-title";
import { PlainHead } from "../_components/plain-head";
import { Section } from "../_components/section";
import { type Kept, kept } from "./kept";

export const metadata: Metadata = { title: "Privacy" };

/** What is kept of a person, where and for how long; how to have it deleted. */
export default function PrivacyPage() {
  return (
    <div className="flex min-h-dvh flex-col">
      <PlainHead />
      <main id="matter" tabIndex={-1} className="room outline-none">
        <PageTitle>Privacy</PageTitle>
        <Section id="short" title="In short">
          <div className="max-w-[38em] space-y-4 text-t-16 text-pretty text-ink-2">
            <p>
              This app asks Spotify for your music, shows it to you, and keeps as little of it for as short a
              time as that takes. It counts nothing about your listening, and gives nothing to anybody.
            </p>
            <p>
              What you allow at Spotify stands on the connection page. Spotify's own policy holds for what
              Spotify knows of you.
            </p>
          </div>
        </Section>
        <Section id="kept" title="What is kept">
          <dl className="grid gap-y-6 lg:pt-1.5">
            {kept.map((one) => (
              <KeptRow key={one.what} {...one} />
            ))}
          </dl>
        </Section>
        <Section id="leave" title="Having it deleted">
          <div className="max-w-[38em] space-y-4 text-t-16 text-pretty text-ink-2">
            <p>
              “Disconnect and delete” on the connection page ends every login of yours and deletes all of the
              above at once, but for the notes that those logins ended. Then remove the app at Spotify too,
              under{" "}
              <a
                href="https://www.spotify.com/account/apps/"
                rel="noreferrer"
                className="underline underline-offset-3"
              >
                your account's apps
              </a>
              .
            </p>
            <p>Whoever runs this app can tell you more; it is theirs, not Spotify's and not the authors'.</p>
          </div>
        </Section>
      </main>
      <Footer />
    </div>
  );
}

function KeptRow({ what, where, howLong }: Kept) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-b border-line pb-6 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1.2fr)_minmax(0,1fr)]">
      <dt className="font-medium text-pretty">{what}</dt>
      <dd className="text-pretty text-ink-2">{where}</dd>
      <dd className="text-pretty text-ink-2">{howLong}</dd>
    </div>
  );
}
