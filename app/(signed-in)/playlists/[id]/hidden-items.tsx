import { useTranslations } from "#translations";
import { SpotifyLink } from "@/app/_components/spotify-link";
import { StateMessage } from "@/app/_components/state-message";
import type { PlaylistPageView } from "@/lib/api/types";

/** Why a playlist of somebody else's shows no entries here, and where they are. */
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
