import { getAccount } from "@/lib/data/account";
import { getTranslations } from "@/lib/i18n/server";
import { LocalTime } from "../../_components/local-time";
import { LoginForm } from "../../_components/login-form";
import { Notice } from "../../_components/notice";
import { consentWarning, daysLeft } from "./consent-expiry";

/** Warns before the consent ends, with a button that renews it. Needs no call to Spotify. */
export async function ConsentBanner() {
  const { consentEndsAt } = await getAccount();
  const now = Date.now();
  const warning = consentWarning(now, consentEndsAt);
  if (warning === "none") return null;

  const t = await getTranslations("notices");
  const day = () => (
    <b className="font-medium">
      <LocalTime at={consentEndsAt} now={now} as="day" />
    </b>
  );

  return (
    <Notice action={<LoginForm kind={warning === "loud" ? "ink" : "outline"}>{t("renew")}</LoginForm>}>
      {t.rich("consent", { day, days: daysLeft(now, consentEndsAt) })}
    </Notice>
  );
}
