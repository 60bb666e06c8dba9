import compile from "icu-minify/compile";
import en from "@/messages/en";
import zhCn from "@/messages/zh-CN";
import type { Locale } from "./locales";

type Namespace = keyof typeof en;

/** Namespaces that only the server reads. They are never sent to browsers. */
const SERVER_ONLY: readonly Namespace[] = [
  "account",
  "front",
  "login",
  "loginReasons",
  "offline",
  "privacy",
  "relay",
  "settings",
  "setup",
  "tooManyCookies",
  "notices",
  "recent",
  "top",
  "yourLibrary",
];

/** Namespaces that only some pages need (`PageMessages`), or that load with their code (`lazy-messages.ts`). */
const NOT_IN_EVERY_PAGE: readonly Namespace[] = [
  "export",
  "library",
  "order",
  "palette",
  "playlists",
  "shortcuts",
];

type Wanted<Texts> = {
  [Key in keyof Texts]?: Texts[Key] extends string ? true : true | Wanted<Texts[Key]>;
};

/** Texts of these namespaces that every page needs: for the skeletons of pages, and for what opens the code that loads on use. */
const TEXTS_IN_EVERY_PAGE = {
  export: { button: true, toast: true },
  library: { title: true, kinds: { tracks: true } },
  palette: { commands: true, title: true, groups: { library: true } },
  playlists: { title: true, pins: { keep: true } },
  recent: { title: true, byDay: true, hint: true },
  settings: { title: true, account: { title: true }, consent: { title: true } },
  top: { title: true, hint: true, ranges: { medium_term: true } },
} satisfies Wanted<typeof en>;

/** Namespaces that pages without a session need in the browser: times, the choice of language, errors. */
const PUBLIC: readonly Namespace[] = ["dates", "pages", "preferences"];

function isNamespace(name: string): name is Namespace {
  return Object.hasOwn(en, name);
}

type MessageTree = { [key: string]: string | MessageTree };

function compileTree(tree: MessageTree): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      // Clone: compiled choices have no prototype, and React refuses to send such objects to the browser.
      typeof value === "string" ? structuredClone(compile(value)) : compileTree(value),
    ]),
  );
}

/**
 * Compiles messages, so that browsers need no parser, which is most of the size of such libraries. `next.config.ts`
 * replaces the formatter that parses by the one that reads this form.
 * @throws SyntaxError when a message is not in ICU syntax
 */
export function compileMessages<Messages extends MessageTree>(messages: Messages): Messages {
  // The formatter reads both forms, but use-intl has a type only for the other one.
  return compileTree(messages) as Messages;
}

type Tree = { [key: string]: unknown };

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}

/** Returns the wanted texts of a tree, at their places. */
function pickTexts(tree: Tree, wanted: Tree): Tree {
  const texts = Object.entries(wanted).map(([key, inner]) => {
    const value = tree[key];
    return [key, isTree(value) && isTree(inner) ? pickTexts(value, inner) : value];
  });
  return Object.fromEntries(texts);
}

function prepare(messages: typeof en) {
  const all = compileMessages(messages);
  const pick = (wanted: (namespace: Namespace) => boolean): Partial<typeof en> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => isNamespace(name) && wanted(name)));

  return {
    all,
    signedIn: {
      ...pick((namespace) => !SERVER_ONLY.includes(namespace) && !NOT_IN_EVERY_PAGE.includes(namespace)),
      ...pickTexts(all, TEXTS_IN_EVERY_PAGE),
    },
    public: pick((namespace) => PUBLIC.includes(namespace)),
  };
}

const byLocale: Record<Locale, ReturnType<typeof prepare>> = { en: prepare(en), "zh-CN": prepare(zhCn) };

/**
 * Returns the compiled messages of a language: `all` for the server, the others for the two kinds of pages in browsers.
 */
export function messagesOf(locale: Locale) {
  return byLocale[locale];
}
