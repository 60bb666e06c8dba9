import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getUser, sessionFingerprint } from "@/lib/auth/session";
import { safeReturnPath } from "@/lib/http/safe-return-path";
import { getTranslations } from "@/lib/i18n/server";
import { LandingLayout } from "../_components/landing-layout";
import { LocalTime } from "../_components/local-time";
import { LoginForm } from "../_components/login-form";
import { SessionSync } from "../_components/session-sync";
import { reasonText, retryMoment } from "./reasons";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("login");
  return { title: t("title") };
}

/**
 * The reason why a login is needed, and the button for it. Users who are logged in already are redirected.
 */
export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  const query = await searchParams;
  const next = safeReturnPath(query.next);
  const [t, reasons] = await Promise.all([getTranslations("login"), getTranslations("loginReasons")]);
  const text = reasonText(query.reason, reasons);
  if (!text && (await getUser())) redirect(next);

  const now = Date.now();
  const retryAt = retryMoment(query.retryAt, now);

  return (
    <LandingLayout>
      <SessionSync mark={await sessionFingerprint()} />
      <div role={text ? "alert" : undefined} className="lg:max-w-[58%]">
        <h1>{text?.title ?? t("heading")}</h1>
        <p className="mt-4 max-w-[32em] text-t-16 text-pretty text-ink-2">
          {text?.sentence ?? t("sentence")}
          {retryAt && (
            <>
              {" "}
              {t.rich("retryFrom", {
                time: () => <LocalTime at={retryAt} now={now} className="font-medium text-ink" />,
              })}
            </>
          )}
        </p>
      </div>
      {text?.link && (
        <p className="mt-4 text-t-16">
          <a href={text.link.href} rel="noreferrer" className="underline underline-offset-3">
            {text.link.text}
          </a>
        </p>
      )}
      <LoginForm next={next} kind="ink" large icon className="mt-8 grid sm:inline-grid">
        {t("button")}
      </LoginForm>
    </LandingLayout>
  );
}
