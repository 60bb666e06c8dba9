/** Parses a body; returns undefined when it is not JSON. Spotify is known to send text, HTML and empty bodies too. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
