import en from "@/messages/en";
import zhCn from "@/messages/zh-CN";
import type { Locale } from "./locales";
import { compileMessages } from "./precompiled-messages";

type Namespace = keyof typeof en;

/** Namespaces that only the server reads: they are never sent along for browsers to use. */
const SERVER_ONLY: readonly Namespace[] = [
  "front",
  "login",
  "loginReasons",
  "privacy",
  "settings",
  "setup",
  "notices",
  "recent",
  "top",
];

/** What pages without a session need in the browser: times, the choice of language, what to say when something broke. */
const PUBLIC: readonly Namespace[] = ["dates", "pages", "preferences"];

function isNamespace(name: string): name is Namespace {
  return Object.hasOwn(en, name);
}

function prepare(messages: typeof en) {
  const all = compileMessages(messages);
  const pick = (wanted: (namespace: Namespace) => boolean): Partial<typeof en> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => isNamespace(name) && wanted(name)));

  return {
    all,
    signedIn: pick((namespace) => !SERVER_ONLY.includes(namespace)),
    public: pick((namespace) => PUBLIC.includes(namespace)),
  };
}

const byLocale: Record<Locale, ReturnType<typeof prepare>> = { en: prepare(en), "zh-CN": prepare(zhCn) };

/** What is said in a language, compiled: `all` for the server, the others for the two kinds of pages in browsers. */
export function messagesOf(locale: Locale) {
  return byLocale[locale];
}
