import { MissingPage } from "@/app/_components/missing-page";

/** Shown for an album that Spotify does not know. */
export default function AlbumNotFound() {
  return <MissingPage title="This album is not on Spotify." />;
}
