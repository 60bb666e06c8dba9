import { RegionNote } from "./region-note";
import { SpotifyLink } from "./spotify-link";

type Props = { title: string; children: string; spotify?: string };

/** A region that has nothing to show yet, and what would fill it. `spotify`: where to go for that. */
export function Empty({ title, children, spotify = "https://open.spotify.com/" }: Props) {
  return (
    <RegionNote title={title} action={<SpotifyLink href={spotify} button />}>
      <p>{children}</p>
    </RegionNote>
  );
}
