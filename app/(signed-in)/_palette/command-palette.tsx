import { hasFeature } from "@/lib/data/account";
import { PaletteLoader } from "./palette-lazy";

/** The palette with what it may ask for and do. Costs no call to Spotify. */
export async function CommandPalette() {
  const [playlists, top, follow, control] = await Promise.all([
    hasFeature("playlists"),
    hasFeature("top"),
    hasFeature("library"),
    hasFeature("controlPlayer"),
  ]);
  return <PaletteLoader allowed={{ playlists, top, follow, control }} />;
}
