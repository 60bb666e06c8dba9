import type { ReactNode } from "react";
import { sessionFingerprint } from "@/lib/auth/session";
import { AccountProvider } from "@/lib/client/account";
import { hasFeature } from "@/lib/data/account";
import { isDevelopment } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages";
import { IntlProvider } from "@/lib/i18n/provider";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { readTheme } from "@/lib/read-theme";
import { Footer } from "../../_components/footer";
import { SessionSync } from "../../_components/session-sync";
import { Toaster } from "../../_components/toaster";
import { ExportHost } from "../_export/export-host";
import { AdditionHost } from "../_item-menu/addition-host";
import { ItemMenuHost } from "../_item-menu/item-menu-host";
import { NavigationProvider } from "../_navigation/navigation-provider";
import { PendingPage } from "../_navigation/pending-page";
import { CommandPalette } from "../_palette/command-palette";
import { PlayingLoader } from "../_player/now-playing-lazy";
import { AccountMenu } from "./account-menu";
import { BottomTabs } from "./bottom-tabs";
import { ConsentBanner } from "./consent-banner";
import { NavLink } from "./nav-link";
import { OfflineWorker } from "./offline-worker";
import { RateLimitBanner } from "./rate-limit-banner";
import { ScrollRestoration } from "./scroll-restoration";
import { SiteHeader } from "./site-header";

/** What surrounds every page of a signed-in user: header, player, tabs and footer. It never waits for Spotify. */
export async function SignedInShell({ children }: { children: ReactNode }) {
  const [maySee, mayControl, maySeeLibrary, mayEdit] = await Promise.all([
    hasFeature("player"),
    hasFeature("controlPlayer"),
    hasFeature("library"),
    hasFeature("editPlaylists"),
  ]);
  const mark = await sessionFingerprint();
  const [locale, t] = await Promise.all([getLocale(), getTranslations("footer")]);

  return (
    <IntlProvider locale={locale} timeZone="UTC" messages={messagesOf(locale).signedIn}>
      <AccountProvider account={mark ?? ""}>
        {/* The space for the player strip is added below the page, so that nothing on it moves. */}
        <NavigationProvider className="group/frame flex min-h-dvh flex-col max-sm:pb-[calc(var(--tabs)+env(safe-area-inset-bottom))] [--playing:0px] max-lg:has-data-playing:[--playing:var(--strip)] max-sm:has-data-idle:[--playing:var(--strip)] mb-(--playing)">
          <SiteHeader
            playing={maySee && <PlayingLoader mayControl={mayControl} account={mark ?? ""} />}
            account={
              <>
                <CommandPalette />
                <AccountMenu />
              </>
            }
          />
          <SessionSync mark={mark} />
          <ScrollRestoration />
          {!isDevelopment && <OfflineWorker locale={locale} theme={await readTheme()} />}
          <RateLimitBanner fallback={<ConsentBanner />} />
          <main id="matter" tabIndex={-1} className="outline-none">
            <PendingPage>{children}</PendingPage>
          </main>
          <Footer preferences={false}>
            <NavLink href="/settings">{t("connection")}</NavLink>
            <a href="/docs/api">{t("api")}</a>
          </Footer>
          <Toaster />
          <ItemMenuHost maySeeLibrary={maySeeLibrary} />
          <AdditionHost mayEdit={mayEdit} />
          <ExportHost account={mark ?? ""} />
          <BottomTabs />
        </NavigationProvider>
      </AccountProvider>
    </IntlProvider>
  );
}
