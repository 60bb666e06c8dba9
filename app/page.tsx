import { redirect } from "next/navigation";
import { getUser, sessionFingerprint } from "@/lib/auth/session";
import { demoUrl } from "@/lib/config-check";
import { getTranslations } from "@/lib/i18n/server";
import { buttonClass } from "./_components/button";
import { Footer } from "./_components/footer";
import { LoginForm } from "./_components/login-form";
import { SessionSync } from "./_components/session-sync";
import { VinylArt } from "./_components/vinyl-art";
import { FrontHeader } from "./_front/front-header";
import { Developers, Features, Privacy } from "./_front/front-sections";
import { ProductPicture } from "./_front/product-picture";

/** The front page for logged-out users; others are redirected to their dashboard. */
export default async function FrontPage() {
  if (await getUser()) redirect("/dashboard");

  return (
    <div className="flex min-h-dvh flex-col overflow-x-clip">
      <FrontHeader />
      <main id="matter" tabIndex={-1} className="outline-none">
        <div className="relative lg:h-[min(640px,68vh)] lg:min-h-[500px]">
          <div className="room relative z-10 pt-6 sm:pt-10 lg:flex lg:h-full lg:flex-col lg:justify-center lg:pt-0">
            <Introduction />
          </div>
          <div className="absolute top-0 left-0 hidden h-px w-[49%] bg-ink lg:block" />
          <VinylArt className="relative mt-5 ml-auto h-20 w-full overflow-hidden sm:h-40 sm:w-[72%] lg:absolute lg:inset-y-0 lg:right-0 lg:mt-0 lg:h-auto lg:w-[52%]" />
        </div>
        <ProductPicture />
        <div className="room">
          <Features />
          <Privacy />
          <Developers />
        </div>
      </main>
      <Footer />
      {/* What this browser stored for a session that has ended is deleted here too. */}
      <SessionSync mark={await sessionFingerprint()} />
    </div>
  );
}

/** What Tonearm is, in one line and one sentence, with the login. */
async function Introduction() {
  const [t, login] = await Promise.all([getTranslations("front"), getTranslations("login")]);
  const demo = demoUrl();

  return (
    <>
      <h1 className="text-[2.75rem]! leading-[0.98]! tracking-[-0.036em]! sm:text-[clamp(3.5rem,6.5vw,6rem)]! zh:leading-[1.15]! zh:tracking-normal!">
        {t.rich("headline", { line: (words) => <span className="lg:block">{words}</span> })}
      </h1>
      <p className="mt-5 max-w-[24em] text-t-16 text-pretty text-ink-2 lg:mt-8">{t("what")}</p>
      <div className="mt-5 flex flex-col gap-3 sm:flex-row lg:mt-8">
        <LoginForm next="/dashboard" kind="ink" large icon className="grid">
          {login("button")}
        </LoginForm>
        {demo && (
          <a href={demo} className={buttonClass("outline", "large")}>
            {t("demo")}
          </a>
        )}
      </div>
      <p className="mt-4 max-w-[36em] text-t-13 text-pretty text-ink-2">{t("consent")}</p>
    </>
  );
}
