import type { useTranslations } from "#translations";
import { DAY_MS } from "@/lib/time";
import en from "@/messages/en/login-reasons.json";

/** The text that explains why the user is at the login page. */
export type ReasonText = { title: string; sentence: string; link?: { text: string; href: string } };

type LoginReasonCode = keyof typeof en;

function isReason(reason: unknown): reason is LoginReasonCode {
  return typeof reason === "string" && Object.hasOwn(en, reason);
}

/**
 * Returns the text for a reason from the URL. An unknown reason gives nothing: text from the query is never
 * shown.
 * @param t the messages of `loginReasons`
 */
export function reasonText(
  reason: unknown,
  t: ReturnType<typeof useTranslations<"loginReasons">>,
): ReasonText | null {
  if (!isReason(reason)) return null;
  const text = { title: t(`${reason}.title`), sentence: t(`${reason}.sentence`) };
  if (reason !== "disconnected") return text;
  return { ...text, link: { text: t("disconnected.link"), href: "https://www.spotify.com/account/apps/" } };
}

const MAX_WAIT_MS = 2 * DAY_MS;

/** Returns the time (Unix ms) from which a new attempt makes sense, if the URL contains a plausible one. */
export function retryMoment(text: unknown, now: number): number | null {
  const at = typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return at > now && at < now + MAX_WAIT_MS ? at : null;
}
