import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isDevelopment } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages";
import { IntlProvider } from "@/lib/i18n/provider";
import { getLocale } from "@/lib/i18n/server";
import { PageTitle } from "../_components/page-title";
import { PublicHeader } from "../_components/public-header";
import { Section } from "../_components/section";
import { Toaster } from "../_components/toaster";
import { ItemMenuHost } from "../(signed-in)/_item-menu/item-menu-host";
import { Controls, ProgressBars } from "./controls";
import { Music } from "./music";
import { States } from "./states";

export const metadata: Metadata = { title: "Kit" };

/** Every component in every state, for developers of pages. Only in development. */
export default async function KitPage() {
  if (!isDevelopment) notFound();
  const locale = await getLocale();

  return (
    <IntlProvider locale={locale} timeZone="UTC" messages={messagesOf(locale).all}>
      <PublicHeader />
      <main id="matter" tabIndex={-1} className="room outline-none">
        <PageTitle>Kit</PageTitle>
        <Section id="controls" title="Controls">
          <Controls />
        </Section>
        <Section id="grooves" title="Groove">
          <ProgressBars />
        </Section>
        <Section id="music" title="Music">
          <Music />
        </Section>
        <Section id="states" title="States">
          <States />
        </Section>
      </main>
      <Toaster />
      <ItemMenuHost maySeeLibrary={false} />
    </IntlProvider>
  );
}
