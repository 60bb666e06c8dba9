import { MissingPage } from "@/app/_components/missing-page";

/** Shown for an artist that Spotify does not know. */
export default function ArtistNotFound() {
  return <MissingPage title="This artist is not on Spotify." />;
}
