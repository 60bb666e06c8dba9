import { counted, type DateWords, releaseDay } from "@/app/_components/dates";
import type { LinkView, PageView, PlaylistView, SearchType, SearchView, SpokenView } from "@/lib/views";

/** One result, whatever it is. */
export type Found = {
  name: string;
  image: string | null;
  kind: "cover" | "playlist" | "person";
  explicit: boolean;
  /** Its page on Spotify; null where it has none. */
  url: string | null;
  /** Its page here. */
  href: string | null;
  /** Those who made it, who may have pages of their own. */
  by: LinkView[];
  /** What else there is to say. */
  meta: string;
};

type Told = Pick<Found, "name" | "image" | "url"> & Partial<Found>;

function toFound(told: Told): Found {
  return { kind: "cover", explicit: false, href: null, by: [], meta: "", ...told };
}

function pageOf<T>(page: PageView<T> | undefined, tell: (item: T) => Told): PageView<Found> | null {
  return page ? { ...page, items: page.items.map((item) => toFound(tell(item))) } : null;
}

function ofPlaylist({ id, name, image, url, kind, owner, total }: PlaylistView): Told {
  const entries = total === null ? null : counted(total, "entry", "entries");
  const meta = [kind === "own" ? "Yours" : owner.name, entries].filter(Boolean).join(", ");
  return { name, image, url, kind: "playlist", href: `/playlists/${id}`, meta };
}

function ofSpoken({ name, image, url, explicit, by }: SpokenView): Told {
  return { name, image, url, explicit, meta: by };
}

const READERS: { [type in SearchType]: (view: SearchView, t: DateWords) => PageView<Found> | null } = {
  track: ({ tracks }) =>
    pageOf(tracks, ({ title: name, image, url, explicit, artists: by }) => ({
      name,
      image,
      url,
      explicit,
      by,
    })),
  artist: ({ artists }) =>
    pageOf(artists, ({ id, name, image, url }) => {
      return { name, image, url, kind: "person", href: `/artists/${id}` };
    }),
  album: ({ albums }, t) =>
    pageOf(albums, ({ id, name, image, url, artists: by, releaseDate }) => {
      return { name, image, url, by, href: `/albums/${id}`, meta: releaseDay(releaseDate, t) ?? "" };
    }),
  playlist: ({ playlists }) => pageOf(playlists, ofPlaylist),
  show: ({ shows }) => pageOf(shows, ofSpoken),
  episode: ({ episodes }) => pageOf(episodes, ofSpoken),
  audiobook: ({ audiobooks }) => pageOf(audiobooks, ofSpoken),
};

/** What a search brought of one type; null where Spotify did not answer for it. */
export function foundOf(type: SearchType, view: SearchView, t: DateWords): PageView<Found> | null {
  return READERS[type](view, t);
}
