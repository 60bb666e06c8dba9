/** What a body says, undefined where it is no JSON: Spotify is known to send text, HTML and nothing as well. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
