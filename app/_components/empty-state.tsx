import { SpotifyLink } from "./spotify-link";
import { RegionNote } from "./state-message";

type Props = { title: string; children: string; spotify?: string };

/** A region that has nothing to show yet, and what would fill it. `spotify`: where to go for that. */
export function Empty({ title, children, spotify = "https://open.spotify.com/" }: Props) {
  return (
    <RegionNote title={title} action={<SpotifyLink href={spotify} button />}>
      <p>{children}</p>
    </RegionNote>
  );
}
