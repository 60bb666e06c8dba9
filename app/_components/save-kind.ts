/** Which words of `saving` are said of a thing, by its URI: artists and shows are followed, all else is saved. */
export function saveKind(uri: string): "save" | "follow" {
  return /^spotify:(artist|show):/.test(uri) ? "follow" : "save";
}
