import { libraryRecordsQuery, parseQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { libraryRecordsResponse } from "@/lib/api/schemas/records";
import { getLibraryRecords } from "@/lib/data/records";

/** Returns 50 saved items or followed artists as records, uncached: `?kind=…&offset=…&after=…`. */
export const GET = jsonRoute(async (request) => {
  const { kind, offset, after = null } = parseQuery(request, libraryRecordsQuery);
  return getLibraryRecords(kind, { offset, after });
}, libraryRecordsResponse);
