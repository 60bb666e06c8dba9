"use client";

import { ItemMenuButton } from "../_components/item-menu-button";
import type { MenuItem } from "../_components/menu-item";
import { showToast } from "../_components/toast-store";

const ID = "0123456789012345678901";

/** The kinds of items whose menus differ most. */
const KINDS = ["track", "album", "local"] as const;

function sample(kind: (typeof KINDS)[number]): MenuItem {
  const page = (of: string) => ({ name: `An ${of}`, url: `https://open.spotify.com/${of}/${ID}` });
  const remove = () => void showToast({ sentence: "Removed." });
  return {
    kind,
    uri: kind === "local" ? null : `spotify:${kind}:${ID}`,
    name: `A ${kind}`,
    artists: kind === "local" ? [] : [page("artist")],
    album: kind === "track" ? page("album") : null,
    url: `https://open.spotify.com/${kind === "local" ? "playlist" : kind}/${ID}`,
    image: null,
    ...(kind === "track" && { select: remove, remove }),
  };
}

/** Buttons that open the menus of invented items. */
export function MenuSamples() {
  return KINDS.map((kind) => (
    <span key={kind} className="inline-flex items-center gap-6 pr-4">
      {kind}
      <ItemMenuButton item={sample(kind)} />
    </span>
  ));
}
