"use client";

import { Button } from "../_components/button";
import { FaultReference } from "../_components/fault-reference";
import { RegionNote } from "../_components/region-note";

/** A fault on a signed-in page: the masthead and the way elsewhere stay. */
export default function PageFault({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="room py-12 sm:py-16">
      <RegionNote
        alert
        title="This page broke on our side."
        action={<Button onClick={retry}>Try again</Button>}
      >
        <p>Your login stays, and nothing of yours is lost. The other pages are fine.</p>
        <FaultReference error={error} />
      </RegionNote>
    </div>
  );
}
