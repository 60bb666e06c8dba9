import { createTonearm } from "./tonearm.js";

// Where Tonearm lives. This page's origin stands in its CORS_ORIGINS.
const tonearm = createTonearm("http://127.0.0.1:3000");

const part = (id) => document.getElementById(id);

function show(user, words) {
  part("words").textContent = words ?? (user ? `You are ${user.name}.` : "You are not logged in.");
  part("doors").hidden = Boolean(user);
  part("home").hidden = !user;
  if (!user) part("plays").replaceChildren();
}

function row({ playedAt, track }) {
  const link = document.createElement("a");
  link.textContent = `${track.title}, ${track.artists.map(({ name }) => name).join(", ")}`;
  if (track.url) link.href = track.url;
  const item = document.createElement("li");
  item.append(link, ` (${new Date(playedAt).toLocaleTimeString()})`);
  return item;
}

let latest;

/** Does something, and says what became of it, unless something else was asked for meanwhile. */
async function attempt(work) {
  latest = work;
  try {
    const user = await work();
    if (user === undefined || work !== latest) return;
    show(user);
    if (!user) return;
    const { plays } = await tonearm.call("/recent");
    if (work === latest) part("plays").replaceChildren(...plays.slice(0, 20).map(row));
  } catch (error) {
    if (work === latest) show(null, error.message);
  }
}

for (const door of document.querySelectorAll("[data-mode]"))
  door.addEventListener("click", () => attempt(() => tonearm.logIn(door.dataset.mode)));
part("again").addEventListener("click", () => attempt(() => tonearm.user()));
part("leave").addEventListener("click", () => attempt(() => tonearm.logOut().then(() => null)));

attempt(() => tonearm.user());
