import type { Metadata } from "next";
import { buttonClass } from "./_components/button";
import { PlainPage } from "./_components/plain-page";

export const metadata: Metadata = { title: "Not here" };

/** An address that leads nowhere. */
export default function NotFound() {
  return (
    <PlainPage
      title="There is nothing here."
      action={
        <a href="/dashboard" className={buttonClass()}>
          Go home
        </a>
      }
    >
      <p>The address may be mistyped, or what stood here is gone. Your login and your music are untouched.</p>
    </PlainPage>
  );
}
