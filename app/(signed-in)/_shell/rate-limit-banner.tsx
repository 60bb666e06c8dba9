import type { ReactNode } from "react";
import { getCooldownEnd } from "@/lib/data/account";
import { getTranslations } from "@/lib/i18n/server";
import { LocalTime } from "../../_components/local-time";
import { Notice } from "../../_components/notice";

/** Shows when a long rate-limit cool-down ends; else renders `fallback`. Needs no call to Spotify. */
export async function RateLimitBanner({ fallback }: { fallback: ReactNode }) {
  const end = await getCooldownEnd();
  if (end === null) return fallback;

  const t = await getTranslations("notices");
  const time = () => (
    <b className="font-medium">
      <LocalTime at={end} now={Date.now()} />
    </b>
  );

  return <Notice>{t.rich("pause", { time })}</Notice>;
}
