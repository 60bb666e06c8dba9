import { type ReactNode, Suspense } from "react";
import { readTabMark, requireSession } from "@/lib/auth/session";
import { isAllowed } from "@/lib/data/account";
import { messagesOf } from "@/lib/i18n/messages";
import { IntlProvider } from "@/lib/i18n/provider";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { Footer } from "../_components/footer";
import { Masthead } from "../_components/masthead";
import { NavLink } from "../_components/nav-link";
import { OfflineNotice } from "../_components/offline-notice";
import { ScrollKeeper } from "../_components/scroll-keeper";
import { TabWatch } from "../_components/tab-watch";
import { Tabs } from "../_components/tabs";
import { ToastRegion } from "../_components/toast-region";
import { ConsentNotice } from "./consent-notice";
import { CommandPalette } from "./palette/command-palette";
import { PauseNotice } from "./pause-notice";
import { PlayingLoader } from "./playing/playing-loader";
import { Portrait, PortraitSkeleton } from "./portrait";
import { PageTurn } from "./turning/page-turn";
import { TurningPage } from "./turning/turning-page";

/** The frame of every page for signed-in people. It waits for the session, never for Spotify. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  await requireSession();
  const [maySee, mayControl] = await Promise.all([isAllowed("player"), isAllowed("controlPlayer")]);
  const [locale, t] = await Promise.all([getLocale(), getTranslations("footer")]);

  return (
    <IntlProvider locale={locale} timeZone="UTC" messages={messagesOf(locale).signedIn}>
      {/* Room for the strip is made below the page, so that nothing on it moves. */}
      <PageTurn className="group/frame flex min-h-dvh flex-col max-sm:pb-[calc(var(--tabs)+env(safe-area-inset-bottom))] max-lg:has-data-playing:mb-strip">
        <Masthead
          playing={maySee && <PlayingLoader mayControl={mayControl} />}
          portrait={
            <div className="flex items-center gap-5">
              <CommandPalette />
              <Suspense fallback={<PortraitSkeleton />}>
                <Portrait />
              </Suspense>
            </div>
          }
        />
        <TabWatch mark={await readTabMark()} />
        <ScrollKeeper />
        <OfflineNotice />
        <PauseNotice otherwise={<ConsentNotice />} />
        <main id="matter" tabIndex={-1} className="outline-none">
          <TurningPage>{children}</TurningPage>
        </main>
        <Footer>
          <NavLink href="/settings">{t("connection")}</NavLink>
          <a href="/docs/api">{t("api")}</a>
        </Footer>
        <ToastRegion />
        <Tabs />
      </PageTurn>
    </IntlProvider>
  );
}
