import { useTranslations } from "#translations";
import { SpotifyLink } from "@/app/_components/spotify-link";
import { StateMessage } from "@/app/_components/state-message";
import type { PlaylistPageView } from "@/lib/api/types";

/** Explains why another user's playlist shows no entries here, and links to it on Spotify. */
export function HiddenContents({ playlist }: { playlist: PlaylistPageView }) {
  const t = useTranslations("playlist");
  return (
    <div className="room">
      <div className="border-t border-line pt-12">
        <h2 className="sr-only">{t("entries")}</h2>
        <StateMessage
          title={t("hidden.title")}
          action={<SpotifyLink href={playlist.url} button label={playlist.name} />}
        >
          <p>{t("hidden.sentence", { owner: playlist.owner.name })}</p>
        </StateMessage>
      </div>
    </div>
  );
}
