"use client";

import { Button } from "./_components/button";
import { FaultReference } from "./_components/fault-reference";
import { PlainPage } from "./_components/plain-page";
import { fontVariables } from "./fonts";
import "./globals.css";

/** A fault in the frame itself: this page brings its own. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>Something broke · Tonearm</title>
        <PlainPage title="Something broke on our side." action={<Button onClick={retry}>Try again</Button>}>
          <p>Your login stays, and nothing of yours is lost. Trying again often helps.</p>
          <FaultReference error={error} />
        </PlainPage>
      </body>
    </html>
  );
}
