import { coverUpload } from "@/lib/api/bodies";
import { jsonMutation } from "@/lib/api/route-handler";
import { setOwnCover } from "@/lib/data/playlist-mutations";

/** The largest cover, with the JSON around it. */
const MAX_BYTES = 260 * 1024;

/** Uploads a cover: `{jpeg}`, in Base64. */
export const PUT = jsonMutation(
  coverUpload,
  async (cover, { params }: RouteContext<"/api/v1/playlists/[id]/cover">) =>
    setOwnCover((await params).id, cover),
  null,
  MAX_BYTES,
);
