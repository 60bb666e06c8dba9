import type { useTranslations } from "#translations";
import en from "@/messages/en/login-reasons.json";

/** Why somebody stands at the login page, in words. */
export type ReasonText = { title: string; sentence: string; link?: { text: string; href: string } };

type LoginReasonCode = keyof typeof en;

function isReason(reason: unknown): reason is LoginReasonCode {
  return typeof reason === "string" && Object.hasOwn(en, reason);
}

/**
 * The words for a reason from the address bar. An unknown one gives nothing: text of the query is never shown.
 * @param t the messages of `loginReasons`
 */
export function reasonText(
  reason: unknown,
  t: ReturnType<typeof useTranslations<"loginReasons">>,
): ReasonText | null {
  if (!isReason(reason)) return null;
  const words = { title: t(`${reason}.title`), sentence: t(`${reason}.sentence`) };
  if (reason !== "disconnected") return words;
  return { ...words, link: { text: t("disconnected.link"), href: "https://www.spotify.com/account/apps/" } };
}

const TWO_DAYS = 2 * 86_400_000;

/** The moment (Unix ms) from which a new attempt makes sense, where the address bar holds a believable one. */
export function retryMoment(text: unknown, now: number): number | null {
  const at = typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return at > now && at < now + TWO_DAYS ? at : null;
}
