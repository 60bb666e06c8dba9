import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { Footer } from "./footer";
import { VinylArt } from "./vinyl-art";
import { Wordmark } from "./wordmark";

/** The layout of the login page: wordmark, text over the record, footer. */
export function LandingLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("pages");
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="room flex h-mast items-center">
        <Link href="/" prefetch={false} aria-label={t("front")}>
          <Wordmark />
        </Link>
      </header>
      <main
        id="matter"
        tabIndex={-1}
        className="relative grid grow content-between overflow-clip border-b border-line pt-8 outline-none sm:pt-16 lg:min-h-[min(600px,76vh)] lg:content-center lg:py-12"
      >
        <div className="room relative z-10">{children}</div>
        <VinylArt className="relative mt-8 ml-auto aspect-[1.32] w-full sm:w-[72%] lg:absolute lg:inset-y-0 lg:right-0 lg:mt-0 lg:aspect-auto lg:w-[60%]" />
      </main>
      <Footer />
    </div>
  );
}
