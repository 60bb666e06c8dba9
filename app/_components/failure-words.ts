import type { FailureCode, Feature } from "@/lib/views";

/** What helps: trying again, allowing more, logging in anew, or nothing this page can do. */
type NextStep = "retry" | "allow" | "reconnect" | "none";

export type FailureWords = {
  title: string;
  /** What happened and what is safe. */
  sentence: string;
  step: NextStep;
};

const things: Record<Feature, string> = {
  playlists: "see your playlists",
  top: "see your top artists and tracks",
  recent: "see what you played lately",
  library: "see what you saved",
  player: "see what plays",
  editPlaylists: "change your playlists",
  editLibrary: "change what you saved",
  controlPlayer: "control what plays",
};

/** The words on the button that asks for a feature's permission. */
export const allowWords: Record<Feature, string> = {
  playlists: "Allow playlists",
  top: "Allow top artists and tracks",
  recent: "Allow recent plays",
  library: "Allow your library",
  player: "Allow what is playing",
  editPlaylists: "Allow changing playlists",
  editLibrary: "Allow saving and following",
  controlPlayer: "Allow playing and pausing",
};

const words: Record<Exclude<FailureCode, "missing_scope">, FailureWords> = {
  unauthorized: {
    title: "Spotify wants this login renewed.",
    sentence: "That happens now and then. Try again and it is renewed on the way; nothing of yours is lost.",
    step: "retry",
  },
  not_invited: {
    title: "This account is not on the list.",
    sentence:
      "Spotify lets this app be used only by people its owner has added. Ask the owner to add your Spotify account, then try again.",
    step: "retry",
  },
  owner_not_premium: {
    title: "Spotify has paused this app.",
    sentence:
      "The app's owner needs an active Spotify Premium subscription. Your login and your music are not affected.",
    step: "retry",
  },
  forbidden_contents: {
    title: "Spotify keeps this to itself.",
    sentence:
      "Apps may see only playlists you made or share in. The music is still there on Spotify, and the rest of the page is fine.",
    step: "none",
  },
  premium_required: {
    title: "This needs Spotify Premium.",
    sentence: "Spotify offers it only to Premium accounts. Everything else here works without.",
    step: "none",
  },
  no_active_device: {
    title: "Nothing is playing anywhere.",
    sentence: "Start Spotify on a phone, a computer or a speaker, then try again.",
    step: "retry",
  },
  restricted: {
    title: "The player does not do that now.",
    sentence: "What plays, or the device it plays on, does not allow it. Everything else here works.",
    step: "none",
  },
  not_found: {
    title: "Spotify does not know this any more.",
    sentence: "It may have been deleted or made private. Nothing else of yours is touched.",
    step: "none",
  },
  rate_limited: {
    title: "Spotify asks us to wait.",
    sentence: "The app has asked a little too often. Your login stays, and nothing of yours is lost.",
    step: "retry",
  },
  quota_exceeded: {
    title: "The app's share of calls is used up.",
    sentence:
      "Spotify limits how much this app may ask in a day. Your login stays, and nothing of yours is lost.",
    step: "retry",
  },
  unavailable: {
    title: "Spotify did not answer.",
    sentence: "We tried more than once. The rest of the page is fine, and nothing of yours is lost.",
    step: "retry",
  },
  renewing: {
    title: "Your login is being renewed.",
    sentence: "Another part of this app is at it. Try again in a moment; nothing of yours is lost.",
    step: "retry",
  },
  misconfigured: {
    title: "Spotify does not accept this app.",
    sentence:
      "Its client id or secret is wrong, which only its operator can mend. You stay logged in until then.",
    step: "retry",
  },
  invalid_response: {
    title: "Spotify's answer made no sense to us.",
    sentence: "We would rather show nothing than something wrong. The rest of the page is fine.",
    step: "retry",
  },
  unconfirmed: {
    title: "Spotify did not confirm that.",
    sentence: "It may have happened or not. Look before you try again, so that nothing is done twice.",
    step: "none",
  },
  internal: {
    title: "Something broke on our side.",
    sentence: "It is written down for the operator. Your login stays, and nothing of yours is lost.",
    step: "retry",
  },
};

/** What to say about a failure, and what helps. `feature` is what the region shows. */
export function failureWords(code: FailureCode, feature?: Feature): FailureWords {
  if (code !== "missing_scope") return words[code];

  return {
    title: `We may not ${feature ? things[feature] : "see this"}.`,
    sentence: "It was left out when you gave consent. Allow it, and Spotify brings you back to this page.",
    step: feature ? "allow" : "reconnect",
  };
}
