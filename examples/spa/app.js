import { createTonearm } from "./tonearm.js";

// The URL of Tonearm. Its CORS_ORIGINS contains this page's origin.
const tonearm = createTonearm("http://127.0.0.1:3000");

const part = (id) => document.getElementById(id);

function show(user, message) {
  part("words").textContent =
    message ?? (user ? `You are ${user.name ?? "logged in"}.` : "You are not logged in.");
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

/** Runs an action and shows its result, unless a later action has started meanwhile. */
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

for (const button of document.querySelectorAll("[data-mode]"))
  button.addEventListener("click", () => attempt(() => tonearm.logIn(button.dataset.mode)));
part("again").addEventListener("click", () => attempt(() => tonearm.user()));
part("leave").addEventListener("click", () => attempt(() => tonearm.logOut().then(() => null)));

attempt(() => tonearm.user());
