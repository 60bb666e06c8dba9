"use client";

import { Button, buttonClass } from "./_components/button";
import { FaultReference } from "./_components/fault-reference";
import { PlainPage } from "./_components/plain-page";

/** A fault that no region caught. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PlainPage
      title="Something broke on our side."
      action={
        <>
          <Button onClick={retry}>Try again</Button>
          <a href="/dashboard" className={buttonClass("bare")}>
            Go home
          </a>
        </>
      }
    >
      <p>Your login stays, and nothing of yours is lost. Trying again often helps.</p>
      <FaultReference error={error} />
    </PlainPage>
  );
}
