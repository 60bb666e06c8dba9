import type { ResultItem, ResultLabels } from "../search/to-result";
import type { Command } from "./command";

/** Returns the command that opens a result, here or on Spotify; null for one with neither page. */
export function foundCommand(found: ResultItem, kind: string, t: ResultLabels["search"]): Command | null {
  const { name, image, kind: picture, href, url, by, meta } = found;
  const step = href ? ({ kind: "page", href } as const) : url ? ({ kind: "spotify", url } as const) : null;
  if (!step) return null;
  const facts = [kind, by.map((one) => one.name).join(t("separator")), meta];
  return {
    id: `found ${href ?? url}`,
    name,
    meta: facts.filter(Boolean).join(t("separator")),
    picture: { image, kind: picture },
    step,
    url: url ?? undefined,
  };
}
