import { redirect } from "next/navigation";
import { getUser } from "@/lib/auth/session";
import { getTranslations } from "@/lib/i18n/server";
import { LandingLayout } from "./_components/landing-layout";
import { LoginForm } from "./_components/login-form";
import { Proofs } from "./landing-features";

/** The front, for those who are not logged in; the others are at home already. */
export default async function LandingPage() {
  if (await getUser()) redirect("/dashboard");

  const [t, login] = await Promise.all([getTranslations("front"), getTranslations("login")]);
  return (
    <LandingLayout below={<Proofs />}>
      <h1 className="text-t-front! leading-[0.96]! tracking-[-0.036em]! zh:leading-[1.1]! zh:tracking-normal! max-lg:text-[clamp(3.25rem,9.3vw,5.5rem)]!">
        {t.rich("headline", { line: (words) => <span className="block">{words}</span> })}
      </h1>
      <div className="mt-8 flex flex-col gap-x-6 gap-y-4 sm:mt-12 sm:flex-row sm:items-center">
        <LoginForm next="/dashboard" kind="ink" large icon className="grid">
          {login("button")}
        </LoginForm>
        <p className="max-w-[25em] text-t-13 text-pretty text-ink-2">{t("consent")}</p>
      </div>
    </LandingLayout>
  );
}
