import type { useTranslations } from "#translations";
import { type DateLabels, releaseDay } from "@/app/_components/dates";
import type {
  LinkView,
  ListedPlaylist,
  PageView,
  PlaylistView,
  SearchType,
  SearchView,
  SpokenView,
} from "@/lib/api/types";

/** The words that results are told in: the messages of `search` and of `dates`. */
export type ResultLabels = { search: ReturnType<typeof useTranslations<"search">>; dates: DateLabels };

/** One result, whatever it is. */
export type ResultItem = {
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

type Told = Pick<ResultItem, "name" | "image" | "url"> & Partial<ResultItem>;

function toFound(told: Told): ResultItem {
  return { kind: "cover", explicit: false, href: null, by: [], meta: "", ...told };
}

function pageOf<T>(page: PageView<T> | undefined, tell: (item: T) => Told): PageView<ResultItem> | null {
  return page ? { ...page, items: page.items.map((item) => toFound(tell(item))) } : null;
}

/** Whose a playlist is, and how long: "Yours, 22 entries". */
export function playlistFacts({ kind, owner, total }: ListedPlaylist, t: ResultLabels["search"]): string {
  const entries = total === null ? null : t("entries", { total });
  return [kind === "own" ? t("yours") : owner.name, entries].filter(Boolean).join(t("separator"));
}

function ofPlaylist(playlist: PlaylistView, words: ResultLabels): Told {
  const { id, name, image, url } = playlist;
  const meta = playlistFacts(playlist, words.search);
  return { name, image, url, kind: "playlist", href: `/playlists/${id}`, meta };
}

function ofSpoken({ name, image, url, explicit, by }: SpokenView): Told {
  return { name, image, url, explicit, meta: by };
}

type Reader = (view: SearchView, words: ResultLabels) => PageView<ResultItem> | null;

const READERS: Record<SearchType, Reader> = {
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
  album: ({ albums }, { dates }) =>
    pageOf(albums, ({ id, name, image, url, artists: by, releaseDate }) => {
      return { name, image, url, by, href: `/albums/${id}`, meta: releaseDay(releaseDate, dates) ?? "" };
    }),
  playlist: ({ playlists }, words) => pageOf(playlists, (playlist) => ofPlaylist(playlist, words)),
  show: ({ shows }) => pageOf(shows, ofSpoken),
  episode: ({ episodes }) => pageOf(episodes, ofSpoken),
  audiobook: ({ audiobooks }) => pageOf(audiobooks, ofSpoken),
};

/** What a search brought of one type; null where Spotify did not answer for it. */
export function foundOf(
  type: SearchType,
  view: SearchView,
  words: ResultLabels,
): PageView<ResultItem> | null {
  return READERS[type](view, words);
}
