import type { ReactNode } from "react";

/** The foot of every page: whose music it is, whose app it is not, and what becomes of what it knows. */
export function Footer({ children }: { children?: ReactNode }) {
  return (
    <footer className="mt-auto pt-12 pb-8">
      <div className="room flex flex-wrap justify-between gap-x-8 gap-y-3 text-t-13 text-ink-3">
        <p className="text-pretty">
          Music data and artwork from Spotify. Tonearm is not affiliated with, sponsored or endorsed by
          Spotify AB. Spotify is a trademark of Spotify AB.
        </p>
        <nav aria-label="More" className="flex gap-x-6">
          {children}
          <a href="/privacy">Privacy</a>
        </nav>
      </div>
    </footer>
  );
}
