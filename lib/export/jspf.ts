import type { RecordView } from "../api/types";
import { artistNames, type ExportList, type ListWriter, linkOf } from "./export-list";

const PLAYLIST_EXTENSION = "https://musicbrainz.org/doc/jspf#playlist";
const TRACK_EXTENSION = "https://musicbrainz.org/doc/jspf#track";
/** Fields that no other extension has. */
const OWN_EXTENSION = "urn:x-tonearm:track";

function toTrack(record: RecordView) {
  const { uri, album, isrc, addedAt, addedBy, discNumber, kind } = record;
  const link = linkOf(uri);
  return {
    title: record.name,
    creator: artistNames(record),
    album: album?.name ?? undefined,
    duration: record.durationMs ?? undefined,
    trackNum: record.trackNumber ?? undefined,
    location: link ? [link] : undefined,
    identifier: link ? [link] : undefined,
    extension: {
      [TRACK_EXTENSION]: { added_at: addedAt ?? undefined, added_by: addedBy ?? undefined },
      [OWN_EXTENSION]: { kind, uri, isrc: isrc ?? undefined, disc: discNumber ?? undefined },
    },
  };
}

/**
 * Returns a writer of a JSPF playlist (xspf.org, with the extensions of ListenBrainz). ListenBrainz itself imports only
 * tracks with a MusicBrainz identifier, which Spotify does not send.
 */
export function jspfWriter(list: ExportList): ListWriter {
  let count = 0;
  return {
    begin: () => {
      const { name, owner, description, uri, isPublic } = list;
      const head = {
        title: name,
        creator: owner?.name,
        annotation: description || undefined,
        identifier: linkOf(uri) ?? undefined,
        extension: { [PLAYLIST_EXTENSION]: { creator: owner?.id, public: isPublic ?? undefined } },
      };
      return `{"playlist":${JSON.stringify(head).slice(0, -1)},"track":[`;
    },
    add: (records) =>
      records.map((record) => (count++ === 0 ? "\n" : ",\n") + JSON.stringify(toTrack(record))).join(""),
    end: () => "\n]}}\n",
  };
}
