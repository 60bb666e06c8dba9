import { useTranslations } from "#translations";
import { MessagePage } from "./message-page";

type Props = {
  faults: { name: string; problem: string; hint: string }[];
  redirectUri: string;
  platform: "vercel" | "other";
};

/** The page that replaces every page until the app is configured. Names what is wrong, never a value. */
export function SetupPage({ faults, redirectUri, platform }: Props) {
  const t = useTranslations("setup");
  return (
    <MessagePage title={t("title")}>
      <p>{t("sentence", { platform })}</p>
      <dl className="mt-8 border-t border-line text-t-14">
        {faults.map(({ name, problem, hint }) => (
          <div key={name} className="border-b border-line py-4">
            <dt className="font-medium wrap-anywhere text-ink">
              {name} <span className="font-normal text-ink-2">{problem}</span>
            </dt>
            <dd className="mt-1">{hint}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-8">
        {t("redirect")}
        <code className="mt-2 block rounded-ctl bg-paper-2 px-4 py-3 text-t-14 wrap-anywhere text-ink select-all">
          {redirectUri}
        </code>
      </p>
    </MessagePage>
  );
}
