import { SpotifyLink } from "./spotify-link";
import { StateMessage } from "./state-message";

type Props = { title: string; children: string; spotify?: string };

/** A region that has nothing to show yet, and what would fill it. `spotify`: the link for that. */
export function EmptyState({ title, children, spotify = "https://open.spotify.com/" }: Props) {
  return (
    <StateMessage title={title} action={<SpotifyLink href={spotify} button />}>
      <p>{children}</p>
    </StateMessage>
  );
}
