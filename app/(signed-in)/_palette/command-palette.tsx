import { hasFeature } from "@/lib/data/account";
import { PaletteLoader } from "./palette-lazy";

/** The palette with the user's permissions. Needs no call to Spotify. */
export async function CommandPalette() {
  const [playlists, top, follow, control] = await Promise.all([
    hasFeature("playlists"),
    hasFeature("top"),
    hasFeature("library"),
    hasFeature("controlPlayer"),
  ]);
  return <PaletteLoader allowed={{ playlists, top, follow, control }} />;
}
