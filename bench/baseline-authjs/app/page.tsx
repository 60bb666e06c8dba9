import { auth } from "../auth";

async function readName(accessToken: string): Promise<string | null> {
  const response = await fetch(`${process.env.SPOTIFY_API_URL}/me`, {
    headers: { authorization: `Bearer ${accessToken}` },
    cache: "no-store",
  });
  const profile: { display_name?: string } = response.ok ? await response.json() : {};
  return profile.display_name ?? null;
}

export default async function Page() {
  const session = await auth();
  if (!session) return <p>Signed out</p>;
  const name = "accessToken" in session ? await readName(String(session.accessToken)) : null;
  return <p>{name ?? "Spotify refused the request"}</p>;
}
