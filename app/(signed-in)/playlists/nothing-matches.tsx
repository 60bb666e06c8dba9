import { Button } from "@/app/_components/button";
import { RegionNote } from "@/app/_components/region-note";

type Props = { children: string; onClear: () => void };

/** What stands where a filter leaves nothing, with the way out of it. */
export function NothingMatches({ children, onClear }: Props) {
  return (
    <section className="pt-12" aria-label="Result">
      <h2 className="sr-only">Result</h2>
      <RegionNote title="Nothing matches." action={<Button onClick={onClear}>Clear filters</Button>}>
        <p>{children}</p>
      </RegionNote>
    </section>
  );
}
