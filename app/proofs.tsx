const PROOFS = [
  {
    title: "One login",
    text: "Reloads, new tabs and restarts never sign you out. Your consent lasts six months and you always see its end.",
  },
  {
    title: "Keys stay home",
    text: "Your Spotify keys live on the server. No page can read them, and they never reach a link or a log.",
  },
  {
    title: "There when Spotify is not",
    text: "If Spotify is slow or away, you see what you last saw, and how old it is.",
  },
  {
    title: "Gone when you say so",
    text: "Sign out, and what was kept of your music is forgotten at once.",
  },
];

/** Four quiet reasons to trust the button above. */
export function Proofs() {
  return (
    <section aria-label="What to expect" className="room pt-8 pb-4">
      <ul className="grid gap-6 sm:grid-cols-2 sm:gap-8 lg:grid-cols-4">
        {PROOFS.map(({ title, text }) => (
          <li key={title}>
            <h2 className="mb-1.5 text-t-20!">{title}</h2>
            <p className="text-pretty text-ink-2">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
