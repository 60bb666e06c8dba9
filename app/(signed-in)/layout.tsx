import { type ReactNode, Suspense } from "react";
import { requireSession, sessionFingerprint } from "@/lib/auth/session";
import { hasFeature } from "@/lib/data/account";
import { messagesOf } from "@/lib/i18n/messages";
import { IntlProvider } from "@/lib/i18n/provider";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { Footer } from "../_components/footer";
import { SessionSync } from "../_components/session-sync";
import { Toaster } from "../_components/toaster";
import { NavigationProvider } from "./_navigation/navigation-provider";
import { PendingPage } from "./_navigation/pending-page";
import { CommandPalette } from "./_palette/command-palette";
import { PlayingLoader } from "./_player/now-playing-lazy";
import { Avatar, AvatarSkeleton } from "./_shell/avatar";
import { BottomTabs } from "./_shell/bottom-tabs";
import { ConsentBanner } from "./_shell/consent-banner";
import { NavLink } from "./_shell/nav-link";
import { RateLimitBanner } from "./_shell/rate-limit-banner";
import { ScrollRestoration } from "./_shell/scroll-restoration";
import { SiteHeader } from "./_shell/site-header";

/** The frame of every page for signed-in people. It waits for the session, never for Spotify. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  await requireSession();
  const [maySee, mayControl] = await Promise.all([hasFeature("player"), hasFeature("controlPlayer")]);
  const [locale, t] = await Promise.all([getLocale(), getTranslations("footer")]);

  return (
    <IntlProvider locale={locale} timeZone="UTC" messages={messagesOf(locale).signedIn}>
      {/* Room for the strip is made below the page, so that nothing on it moves. */}
      <NavigationProvider className="group/frame flex min-h-dvh flex-col max-sm:pb-[calc(var(--tabs)+env(safe-area-inset-bottom))] max-lg:has-data-playing:mb-strip">
        <SiteHeader
          playing={maySee && <PlayingLoader mayControl={mayControl} />}
          portrait={
            <div className="flex items-center gap-5">
              <CommandPalette />
              <Suspense fallback={<AvatarSkeleton />}>
                <Avatar />
              </Suspense>
            </div>
          }
        />
        <SessionSync mark={await sessionFingerprint()} />
        <ScrollRestoration />
        <RateLimitBanner otherwise={<ConsentBanner />} />
        <main id="matter" tabIndex={-1} className="outline-none">
          <PendingPage>{children}</PendingPage>
        </main>
        <Footer>
          <NavLink href="/settings">{t("connection")}</NavLink>
          <a href="/docs/api">{t("api")}</a>
        </Footer>
        <Toaster />
        <BottomTabs />
      </NavigationProvider>
    </IntlProvider>
  );
}
