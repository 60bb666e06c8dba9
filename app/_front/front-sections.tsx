import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { buttonClass } from "../_components/button";
import { Section } from "../_components/section";

const FEATURES = ["edit", "play", "search", "undo", "outage", "login"] as const;
const PROMISES = ["keys", "consent", "gone"] as const;

/** What Tonearm does, in six points. */
export function Features() {
  const t = useTranslations("front.does");
  return (
    <Section id="does" title={t("title")}>
      <Points>
        {FEATURES.map((name) => (
          <Point key={name} title={t(`${name}.title`)} text={t(`${name}.text`)} />
        ))}
      </Points>
    </Section>
  );
}

/** What happens to the login and the data, with a link to all of it. */
export function Privacy() {
  const t = useTranslations("front.keeps");
  return (
    <Section
      id="privacy"
      title={t("title")}
      hint={
        <a href="/privacy" className="underline underline-offset-3">
          {t("link")}
        </a>
      }
    >
      <Points>
        {PROMISES.map((name) => (
          <Point key={name} title={t(`${name}.title`)} text={t(`${name}.text`)} />
        ))}
      </Points>
    </Section>
  );
}

/** What there is for developers. */
export function Developers() {
  const t = useTranslations("front.developers");
  return (
    <Section id="developers" title={t("title")}>
      <p className="max-w-[40em] text-t-16 text-pretty text-ink-2">{t("text")}</p>
      <a href="/docs/api" className={`${buttonClass()} mt-4`}>
        {t("api")}
      </a>
    </Section>
  );
}

function Points({ children }: { children: ReactNode }) {
  return <ul className="grid gap-x-8 gap-y-10 sm:grid-cols-2 xl:grid-cols-3">{children}</ul>;
}

function Point({ title, text }: { title: string; text: string }) {
  return (
    <li>
      <h3 className="mb-1.5">{title}</h3>
      <p className="max-w-[34em] text-pretty text-ink-2">{text}</p>
    </li>
  );
}
