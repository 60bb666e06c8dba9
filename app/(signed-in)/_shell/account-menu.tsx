import type { ReactNode } from "react";
import { getAccount } from "@/lib/data/account";
import { getTranslations } from "@/lib/i18n/server";
import { LocalTime } from "../../_components/local-time";
import { NEW_TAB } from "../../_components/new-tab";
import { LanguageForm, ThemeForm } from "../../_components/preference-forms";
import { SpotifyIcon } from "../../_components/spotify-icon";
import { Streamed } from "../../_components/streamed";
import { ArrangementChoice } from "../settings/arrangement-choice";
import { ACCOUNT_MENU_ID } from "./account-menu-id";
import { MenuLink, ShortcutsLine } from "./account-menu-lines";
import { AccountName, AccountPicture, AccountPictureSkeleton } from "./account-picture";

/** As wide as the content of the page ends; on a phone a sheet from the bottom. */
const PLACE =
  "fixed m-0 overflow-y-auto overscroll-contain border-line-2 bg-paper text-ink motion-safe:animate-settle max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:max-h-[calc(100dvh-var(--mast))] max-sm:w-full max-sm:max-w-none max-sm:border-t max-sm:px-gutter max-sm:pb-[calc(env(safe-area-inset-bottom)+8px)] sm:inset-auto sm:top-mast sm:right-[max(var(--gutter),calc((100vw-var(--wide))/2))] sm:max-h-[calc(100dvh-var(--mast)-16px)] sm:w-80 sm:rounded-ctl sm:border sm:px-4";
const LINE = "flex min-h-10 w-full items-center gap-3 text-left text-t-14 max-sm:min-h-12 max-sm:text-t-16";

/**
 * The user's picture, which opens a menu: name and consent, theme and language, settings, shortcuts and sign-out. It is a
 * popover with links and forms, so it needs no scripts.
 */
export async function AccountMenu() {
  const t = await getTranslations("account");

  return (
    <>
      <button
        type="button"
        popoverTarget={ACCOUNT_MENU_ID}
        aria-haspopup="dialog"
        aria-label={t("menu")}
        title={t("menu")}
        className="-m-2 block p-2"
      >
        <Streamed content={() => AccountPicture({ size: 32 })} fallback={<AccountPictureSkeleton />} />
      </button>
      <dialog id={ACCOUNT_MENU_ID} popover="auto" aria-label={t("menu")} className={PLACE}>
        <Identity />
        <div className="border-y border-line py-1.5">
          <Choice name={t("theme")}>
            <ThemeForm />
          </Choice>
          <Choice name={t("language")}>
            <LanguageForm />
          </Choice>
        </div>
        <div className="border-b border-line py-1.5">
          <MenuLink href="/your-library" className={LINE}>
            {t("yourLibrary")}
          </MenuLink>
          <MenuLink href="/settings" keys="G C" className={LINE}>
            {t("settings")}
          </MenuLink>
          <ShortcutsLine className={LINE}>{t("shortcuts")}</ShortcutsLine>
          <a href="https://open.spotify.com/" {...NEW_TAB} className={LINE}>
            <SpotifyIcon />
            {t("spotify")}
          </a>
        </div>
        <form method="post" action="/logout" className="py-1.5">
          <input type="hidden" name="leave" value="here" />
          <ArrangementChoice />
          <button type="submit" className={LINE}>
            {t("signOut")}
          </button>
        </form>
      </dialog>
    </>
  );
}

/** The user's picture and name, and until when the consent lasts. */
async function Identity() {
  const [t, { consentEndsAt }] = await Promise.all([getTranslations("account"), getAccount()]);

  return (
    <div className="flex items-center gap-3.5 py-4">
      <Streamed content={() => AccountPicture({ size: 48 })} fallback={<AccountPictureSkeleton />} />
      <div className="min-w-0">
        <p className="truncate font-medium">
          <Streamed content={AccountName} fallback={null} />
        </p>
        <p className="text-t-13 text-ink-2">
          {t.rich("consent", { day: () => <LocalTime at={consentEndsAt} now={Date.now()} as="day" /> })}
        </p>
      </div>
    </div>
  );
}

function Choice({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-10 items-center justify-between gap-4 max-sm:min-h-12">
      <span aria-hidden="true" className="max-sm:text-t-16">
        {name}
      </span>
      <div className="text-t-13">{children}</div>
    </div>
  );
}
