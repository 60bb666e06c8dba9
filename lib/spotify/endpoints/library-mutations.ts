import { mutate } from "../client";

/**
 * `PUT` or `DELETE /me/library`: saves or follows, removes or unfollows, 40 at most. 1 call; done twice it is the same.
 * The URIs stand in the query: a body is not read (platform sheet section 5).
 */
export async function changeLibrary(
  accessToken: string,
  method: "PUT" | "DELETE",
  uris: string[],
): Promise<void> {
  await mutate({ method, path: "/me/library", query: { uris: uris.join(",") }, accessToken });
}
