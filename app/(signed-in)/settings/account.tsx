import { type ReactNode, Suspense } from "react";
import { getCalls } from "@/lib/data/connection";
import { getProfile } from "@/lib/data/profile";
import { settle } from "@/lib/data/settle";
import type { ConnectionView } from "@/lib/views";
import { count } from "../../_components/dates";
import { LocalTime } from "../../_components/local-time";
import { Skeleton } from "../../_components/skeleton";

type Props = { connection: ConnectionView; now: number };

const setbackWords = {
  transient: "Spotify gave no answer. Your login is kept, and the next visit tries again.",
  operator:
    "Spotify did not accept this app's own credentials. Your login is kept until its operator mends that.",
  refused: "Spotify no longer accepts your login.",
};

/** Whose connection this is, and how fresh it is. */
export function Account({ connection, now }: Props) {
  const { signedInAt, renewedAt, accessExpiresAt, setback } = connection;

  return (
    <dl className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[180px_minmax(0,1fr)] sm:gap-y-3">
      <Fact name="Connected as">
        <Suspense fallback={<Skeleton className="my-[5px] h-2.5 w-32" />}>
          <AccountName />
        </Suspense>
      </Fact>
      <Fact name="This login">
        <LocalTime at={signedInAt} now={now} as="day" /> at <LocalTime at={signedInAt} now={now} as="clock" />
        , this browser
      </Fact>
      <Fact name="Last renewed">
        {renewedAt === null ? "Not yet needed." : <Sentence at={renewedAt} now={now} />} Next after{" "}
        <LocalTime at={accessExpiresAt} now={now} />, on its own.
      </Fact>
      {setback && (
        <Fact name="Last try">
          <LocalTime at={setback.at} now={now} />: {setbackWords[setback.kind]}
        </Fact>
      )}
      <Fact name="Calls to Spotify today">
        <Suspense fallback={<Skeleton className="my-[5px] h-2.5 w-32" />}>
          <Calls />
        </Suspense>
      </Fact>
    </dl>
  );
}

async function AccountName() {
  const profile = await settle(getProfile());
  return profile.ok ? profile.value.name : "Spotify does not say just now";
}

async function Calls() {
  const { own, app, limit } = await getCalls();

  return (
    <span className="tabular-nums">
      {count(own)} for you and {count(app)} in all, in the last 24 hours.
      {limit !== null && ` This app makes ${count(limit)} at most.`}
    </span>
  );
}

function Sentence({ at, now }: { at: number; now: number }) {
  return (
    <>
      <LocalTime at={at} now={now} />.
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="max-sm:mb-3">{children}</dd>
    </>
  );
}
