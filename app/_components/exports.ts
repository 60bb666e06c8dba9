import type { LibraryRecordKind, PlaylistView } from "@/lib/api/types";
import { createRequests } from "./requests";

/** A playlist that can be exported. */
export type ExportablePlaylist = Pick<
  PlaylistView,
  "id" | "name" | "description" | "owner" | "isPublic" | "total" | "kind" | "url"
>;

/** What the user wants to export first; the sheet offers other choices too. */
export type ExportOpening = {
  playlist?: ExportablePlaylist;
  /** Positions of the selected items of that playlist. */
  positions?: number[];
  /** Selected playlists. */
  playlists?: ExportablePlaylist[];
  /** A list of the library. */
  library?: LibraryRecordKind;
  /** All playlists and all saved items. */
  everything?: boolean;
};

/** Exports that the user asked for. The host in the layout of signed-in pages opens the sheet. */
export const exportRequests = createRequests<ExportOpening>();
