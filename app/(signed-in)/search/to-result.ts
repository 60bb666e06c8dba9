import type { useTranslations } from "#translations";
import { type DateLabels, releaseDay } from "@/app/_components/dates";
import { trackUrl } from "@/app/_components/name-links";
import type {
  LinkView,
  ListedPlaylist,
  PageView,
  PlaylistView,
  SearchType,
  SearchView,
  SpokenView,
  TrackView,
} from "@/lib/api/types";

/** The labels of results: the messages of `search` and of `dates`. */
export type ResultLabels = { search: ReturnType<typeof useTranslations<"search">>; dates: DateLabels };

/** One result of any type. */
export type ResultItem = {
  name: string;
  image: string | null;
  kind: "cover" | "playlist" | "person";
  explicit: boolean;
  /** Its page on Spotify; null if it has none. */
  url: string | null;
  /** Its page in Tonearm; null if it has none. */
  href: string | null;
  /** Its artists, who may have their own pages. */
  by: LinkView[];
  /** The song, which can be played; null for other types. */
  track: TrackView | null;
  /** Secondary text. */
  meta: string;
};

type ItemFields = Pick<ResultItem, "name" | "image" | "url"> & Partial<ResultItem>;

function toItem(fields: ItemFields): ResultItem {
  return { kind: "cover", explicit: false, href: null, track: null, by: [], meta: "", ...fields };
}

function pageOf<T>(
  page: PageView<T> | undefined,
  toFields: (item: T) => ItemFields,
): PageView<ResultItem> | null {
  return page ? { ...page, items: page.items.map((item) => toItem(toFields(item))) } : null;
}

/** Returns the owner and length of a playlist, such as "Your playlist, 22 songs". */
export function playlistFacts({ kind, owner, total }: ListedPlaylist, t: ResultLabels["search"]): string {
  const entries = total === null ? null : t("entries", { total });
  return [kind === "own" ? t("yours") : owner.name, entries].filter(Boolean).join(t("separator"));
}

function ofPlaylist(playlist: PlaylistView, labels: ResultLabels): ItemFields {
  const { id, name, image, url } = playlist;
  const meta = playlistFacts(playlist, labels.search);
  return { name, image, url, kind: "playlist", href: `/playlists/${id}`, meta };
}

/** @param path of the pages of its kind. */
function ofSpoken(path: string) {
  return ({ id, name, image, url, explicit, by }: SpokenView): ItemFields => {
    return { name, image, url, explicit, href: `${path}/${id}`, meta: by };
  };
}

type Mapper = (view: SearchView, labels: ResultLabels) => PageView<ResultItem> | null;

const MAPPERS: Record<SearchType, Mapper> = {
  track: ({ tracks }) =>
    pageOf(tracks, (track) => {
      const { title: name, image, url, explicit, artists: by } = track;
      return { name, image, url, href: trackUrl(track), explicit, by, track };
    }),
  artist: ({ artists }) =>
    pageOf(artists, ({ id, name, image, url }) => {
      return { name, image, url, kind: "person", href: `/artists/${id}` };
    }),
  album: ({ albums }, { dates }) =>
    pageOf(albums, ({ id, name, image, url, artists: by, releaseDate }) => {
      return { name, image, url, by, href: `/albums/${id}`, meta: releaseDay(releaseDate, dates) ?? "" };
    }),
  playlist: ({ playlists }, labels) => pageOf(playlists, (playlist) => ofPlaylist(playlist, labels)),
  show: ({ shows }) => pageOf(shows, ofSpoken("/shows")),
  episode: ({ episodes }) => pageOf(episodes, ofSpoken("/episodes")),
  audiobook: ({ audiobooks }) => pageOf(audiobooks, ofSpoken("/audiobooks")),
};

/** Returns the results of one type; null if Spotify's response does not contain it. */
export function foundOf(
  type: SearchType,
  view: SearchView,
  labels: ResultLabels,
): PageView<ResultItem> | null {
  return MAPPERS[type](view, labels);
}
