import { type ReactNode, Suspense } from "react";
import { useTranslations } from "#translations";
import { type ConnectionView, getQuotaUsage } from "@/lib/data/account";
import { getProfile } from "@/lib/data/me";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { formatNumber } from "../../_components/dates";
import { LocalTime } from "../../_components/local-time";
import { Skeleton } from "../../_components/skeleton";

type Props = { connection: ConnectionView; now: number };

/** The user's account, session and quota. */
export function Account({ connection, now }: Props) {
  const t = useTranslations("settings");
  const { signedInAt, renewedAt, accessExpiresAt, setback } = connection;
  const time = (at: number) => () => <LocalTime at={at} now={now} />;
  const next = time(accessExpiresAt);

  return (
    <dl className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[180px_minmax(0,1fr)] sm:gap-y-3">
      <Fact name={t("account.connectedAs")}>
        <Suspense fallback={<Skeleton className="my-[5px] h-2.5 w-32" />}>
          <AccountName />
        </Suspense>
      </Fact>
      <Fact name={t("account.thisLogin")}>
        {t.rich("account.loginAt", {
          day: () => <LocalTime at={signedInAt} now={now} as="day" />,
          clock: () => <LocalTime at={signedInAt} now={now} as="clock" />,
        })}
      </Fact>
      <Fact name={t("account.lastRenewed")}>
        {renewedAt === null
          ? t.rich("account.notYet", { next })
          : t.rich("account.renewedAt", { time: time(renewedAt), next })}
      </Fact>
      {setback && (
        <Fact name={t("account.lastTry")}>
          {t.rich("account.setback", {
            time: time(setback.at),
            words: t(`account.setbacks.${setback.kind}`),
          })}
        </Fact>
      )}
      <Fact name={t("account.calls")}>
        <Suspense fallback={<Skeleton className="my-[5px] h-2.5 w-32" />}>
          <Calls />
        </Suspense>
      </Fact>
    </dl>
  );
}

async function AccountName() {
  const profile = await toResult(getProfile());
  const t = await getTranslations("settings");
  return profile.ok ? profile.value.name || profile.value.id : t("account.unknownName");
}

async function Calls() {
  const [t, { own, app, limit }] = await Promise.all([getTranslations("settings"), getQuotaUsage()]);

  return (
    <span className="tabular-nums">
      {limit === null
        ? t("account.callsCount", { own: formatNumber(own), app: formatNumber(app) })
        : t("account.callsOfMost", {
            own: formatNumber(own),
            app: formatNumber(app),
            limit: formatNumber(limit),
          })}
    </span>
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
