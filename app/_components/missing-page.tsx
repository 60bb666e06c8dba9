import Link from "next/link";
import { buttonClass } from "./button";
import { PageTitle } from "./page-title";

/** The page for an artist or album that Spotify does not know, with a way on. */
export function MissingPage({ title }: { title: string }) {
  return (
    <div className="room pb-16">
      <PageTitle>{title}</PageTitle>
      <p className="mb-6 max-w-[34em] text-t-16 text-pretty text-ink-2">
        It may have been taken down, or its address is not complete. Nothing of yours is touched.
      </p>
      <Link href="/search" className={buttonClass()}>
        Search
      </Link>
    </div>
  );
}
