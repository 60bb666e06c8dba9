import "server-only";
import { ApiError } from "../api/errors";
import type { PlaylistRecordsView } from "../api/types";
import type { ExportList, ListWriter } from "../export/export-list";
import { createFileNames } from "../export/file-names";
import { DEFAULT_OPTIONS, type ExportFormat, loadWriter, MIME_TYPES } from "../export/formats";
import { globalSingleton } from "../global-singleton";
import { userKeyPrefix } from "../store/keys";
import { MINUTE_MS } from "../time";
import { getPlaylist } from "./playlists";
import { requireUser, type UserContext } from "./query";
import { readRecordsAt } from "./records";

/** When the export of each user began (Unix ms). A user may have one at a time in this process. */
const running = globalSingleton("running-exports", () => new Map<string, number>());
/** A response that nobody reads, as after a HEAD request, does not end. */
const MAX_EXPORT_MS = 10 * MINUTE_MS;
const RETRY_AFTER_S = 5;

/** A file that is written while its playlist is read. */
export type PlaylistFile = { name: string; type: string; text: AsyncGenerator<string> };

/** The playlist has changed while it was read, so the file would mix two versions. */
class ChangedWhileReadError extends Error {
  override readonly name = "ChangedWhileReadError";
}

type Source = { caller: UserContext; list: ExportList; first: PlaylistRecordsView; signal: AbortSignal };

async function* write({ caller, list, first, signal }: Source, writer: ListWriter): AsyncGenerator<string> {
  yield writer.begin() + writer.add(first.records);
  let page = first;
  while (page.next !== null) {
    signal.throwIfAborted();
    page = await readRecordsAt(caller, list.id, page.next);
    yield writer.add(page.records);
  }
  const isOneVersion = page === first || (page.snapshot === first.snapshot && page.total === first.total);
  if (!isOneVersion) throw new ChangedWhileReadError();
  yield writer.end();
}

async function* releasing(userKey: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield* text;
  } finally {
    running.delete(userKey);
  }
}

/**
 * Returns a playlist as a file. Budget: that of the playlist's page, and that of its records.
 * @param signal stops further requests.
 * @throws ApiError `hidden` for a playlist of someone else, of which only name, owner and link may be exported;
 * `too_many` while another export of the user runs.
 */
export async function exportPlaylist(
  id: string,
  format: ExportFormat,
  signal: AbortSignal,
): Promise<PlaylistFile> {
  const caller = await requireUser("playlists");
  const userKey = userKeyPrefix(caller.userId);
  const { playlist } = (await getPlaylist(id)).value;
  if (playlist.kind === "followed") throw new ApiError("hidden");
  if (Date.now() - (running.get(userKey) ?? 0) < MAX_EXPORT_MS)
    throw new ApiError("too_many", { retryAfter: RETRY_AFTER_S });
  running.set(userKey, Date.now());
  try {
    const [first, create] = await Promise.all([
      readRecordsAt(caller, id, 0),
      loadWriter({ ...DEFAULT_OPTIONS, format }),
    ]);
    const { name, description, owner, isPublic } = playlist;
    const list: ExportList = {
      kind: "playlist",
      id,
      name,
      description,
      uri: `spotify:playlist:${id}`,
      owner: { id: owner.id, name: owner.name },
      isPublic,
      snapshot: first.snapshot,
    };
    const text = releasing(userKey, write({ caller, list, first, signal }, create(list)));
    return { name: createFileNames()(name, id, format), type: MIME_TYPES[format], text };
  } catch (error) {
    running.delete(userKey);
    throw error;
  }
}
