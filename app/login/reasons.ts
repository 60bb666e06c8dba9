/** Why somebody stands at the login page, in words. */
export type ReasonWords = { title: string; sentence: string; link?: { text: string; href: string } };

const words = {
  cancelled: {
    title: "You stopped at Spotify.",
    sentence: "Nothing was shared and nothing has changed. Log in whenever you like.",
  },
  missing_code: {
    title: "Spotify sent no answer along.",
    sentence: "That login cannot be finished. Begin a new one; nothing of yours is lost.",
  },
  state: {
    title: "That login is no longer open.",
    sentence: "It was begun in another window, or too long ago. Begin a new one here.",
  },
  not_invited: {
    title: "This account is not on the list.",
    sentence:
      "Spotify lets this app be used only by people its owner has added. Ask the owner to add your Spotify account, then log in.",
  },
  owner_not_premium: {
    title: "Spotify has paused this app.",
    sentence: "The app's owner needs an active Spotify Premium subscription. Your account is not affected.",
  },
  unavailable: {
    title: "Spotify did not answer.",
    sentence: "The login could not be finished. Nothing of yours is lost; try again in a moment.",
  },
  rate_limited: {
    title: "Spotify asks us to wait.",
    sentence: "The app has asked a little too often. Nothing of yours is lost.",
  },
  refused: {
    title: "Spotify refused that login.",
    sentence:
      "Its answer was no longer valid, as happens when a page is reloaded midway. Begin a new one here.",
  },
  misconfigured: {
    title: "Spotify does not accept this app.",
    sentence: "Its client id, secret or return address is wrong, which only its operator can mend.",
  },
  revoked: {
    title: "Spotify no longer accepts your login.",
    sentence: "It was ended on Spotify's side, perhaps by you. Log in once more and you land where you were.",
  },
  idle: {
    title: "It has been a while.",
    sentence: "After 30 days without a visit we close the door. Log in once more and all is as it was.",
  },
  consent_ended: {
    title: "Six months are over.",
    sentence: "Spotify asks every app to come back for your consent. Log in once more and nothing changes.",
  },
  signed_out: {
    title: "You are signed out.",
    sentence:
      "What was kept for you here is forgotten. Your consent at Spotify stays until you take it back there.",
  },
  signed_out_everywhere: {
    title: "You are signed out everywhere.",
    sentence:
      "Every browser that was logged in as you is now signed out, and what was kept for you here is forgotten.",
  },
  disconnected: {
    title: "Everything of yours is deleted here.",
    sentence:
      "Gone are the logins of every browser, the keys to your Spotify account and all music that was kept for you. Spotify still lists Tonearm among your apps, where you can remove it too.",
    link: { text: "Remove it at Spotify", href: "https://www.spotify.com/account/apps/" },
  },
  error: {
    title: "Something broke on our side.",
    sentence: "The login could not be finished, and it is written down for the operator. Please try again.",
  },
} satisfies Record<string, ReasonWords>;

type LoginReasonCode = keyof typeof words;

function isReason(reason: string): reason is LoginReasonCode {
  return Object.hasOwn(words, reason);
}

/** The words for a reason from the address bar. An unknown one gives nothing: text of the query is never shown. */
export function reasonWords(reason: unknown): ReasonWords | null {
  return typeof reason === "string" && isReason(reason) ? words[reason] : null;
}

const TWO_DAYS = 2 * 86_400_000;

/** The moment (Unix ms) from which a new attempt makes sense, where the address bar holds a believable one. */
export function retryMoment(text: unknown, now: number): number | null {
  const at = typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return at > now && at < now + TWO_DAYS ? at : null;
}
