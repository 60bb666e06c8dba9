import { useTranslations } from "#translations";
import { Button } from "../../_components/button";

const WAYS = [
  { leave: "here", kind: "outline" },
  { leave: "everywhere", kind: "outline" },
  { leave: "delete", kind: "brick" },
] as const;

/** Three ways out, the mildest first. */
export function SignOut() {
  const t = useTranslations("settings");

  return (
    <div className="grid gap-8 tablet:grid-cols-3">
      {WAYS.map(({ leave, kind }) => (
        <form key={leave} method="post" action="/logout" className="flex flex-col items-start">
          <h3>{t(`leave.${leave}.title`)}</h3>
          <p className="mt-1.5 mb-4 grow text-pretty text-ink-2">{t(`leave.${leave}.sentence`)}</p>
          <input type="hidden" name="leave" value={leave} />
          <Button type="submit" kind={kind}>
            {t(`leave.${leave}.title`)}
          </Button>
        </form>
      ))}
    </div>
  );
}
