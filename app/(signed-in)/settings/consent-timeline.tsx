import { useTranslations } from "#translations";
import { LocalTime } from "../../_components/local-time";
import { ProgressBar } from "../../_components/progress-bar";
import { daysLeft, monthTicks, progress } from "../_shell/consent-expiry";

const percent = (at: number) => `${(at * 100).toFixed(2)}%`;

type Props = { from: number; to: number; now: number };

/** The six months of a consent: elapsed time in amber, a handle at today, the months below. */
export function ConsentTimeline({ from, to, now }: Props) {
  const at = progress(now, { from, to });
  const days = daysLeft(now, to);
  const t = useTranslations("settings");
  const dates = useTranslations("dates");

  return (
    <div>
      <p className="sr-only">{t("consent.left", { days })}</p>
      <div aria-hidden="true">
        <svg
          width="100%"
          height="24"
          className="overflow-visible fill-ink text-t-14 font-medium"
          aria-hidden="true"
        >
          {/* Past the middle the label is left of the handle, or it would overflow the page. */}
          <text x={percent(at)} y="12" textAnchor={at > 0.5 ? "end" : "start"}>
            {t("consent.today", { days })}
          </text>
        </svg>
        <ProgressBar at={at} thick />
        <svg width="100%" height="30" className="overflow-visible text-t-12" aria-hidden="true">
          {monthTicks({ from, to }).map((tick) => (
            <g key={tick.month}>
              <rect x={percent(tick.at)} width="1" height="6" className="fill-line-2" />
              <text x={percent(tick.at)} y="22" textAnchor="middle" className="fill-ink-3">
                {dates("monthName", { month: `${tick.month}` })}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <dl className="mt-4 flex justify-between gap-6">
        <ConsentEnd name={t("consent.given")} at={from} now={now} />
        <ConsentEnd name={t("consent.ends")} at={to} now={now} className="text-right" />
      </dl>
    </div>
  );
}

type EndProps = { name: string; at: number; now: number; className?: string };

function ConsentEnd({ name, at, now, className }: EndProps) {
  return (
    <div className={className}>
      <dt className="text-t-13 text-ink-3">{name}</dt>
      <dd className="font-serif text-t-20/tight tracking-[-0.01em]">
        <LocalTime at={at} now={now} as="day" />
      </dd>
    </div>
  );
}
