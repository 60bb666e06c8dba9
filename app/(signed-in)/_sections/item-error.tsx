import clsx from "clsx";
import { notFound } from "next/navigation";
import { ErrorState } from "@/app/_components/error-state";
import { PageTitle } from "@/app/_components/page-title";
import type { ErrorView, Feature } from "@/lib/api/types";

type ItemError = {
  failure: ErrorView;
  /** The feature whose permission the item needs. */
  feature?: Feature;
  /** The kind of the item, as the page's title. */
  title: string;
  /** What could not be loaded, for screen readers. */
  region: string;
  /** Space below it, where the page continues. */
  className?: string;
};

/**
 * Returns why a page's item could not be shown. Call it, do not render it: `Streamed` must catch what it throws.
 * @throws Next's signal for the "not found" page if Spotify does not know the item.
 */
export function itemError({ failure, feature, title, region, className }: ItemError) {
  if (failure.code === "not_found") notFound();
  return (
    <div className={clsx("room", className)}>
      <PageTitle>{title}</PageTitle>
      <h2 className="sr-only">{region}</h2>
      <ErrorState failure={failure} feature={feature} />
    </div>
  );
}
