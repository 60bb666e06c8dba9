import { getRecent } from "@/lib/data/recent";
import { settle } from "@/lib/data/settle";
import { AgeNote } from "../../_components/age-note";
import { Empty } from "../../_components/empty";
import { Failure } from "../../_components/failure";
import { PlaysByDay } from "../../_components/plays-by-day";

/** What was played last, by day. */
export async function RecentPlays() {
  const plays = await settle(getRecent());
  if (!plays.ok) return <Failure failure={plays.failure} feature="recent" />;
  if (plays.value.length === 0) {
    return (
      <Empty title="Nothing played yet.">
        Play something on Spotify and it shows up here within a minute. Private sessions never do.
      </Empty>
    );
  }

  return (
    <>
      <PlaysByDay plays={plays.value.slice(0, 20)} now={Date.now()} />
      <AgeNote asOf={plays.asOf} stale={plays.stale} className="mt-4" />
    </>
  );
}
