import { readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import en from "@/messages/en";
import zhCn from "@/messages/zh-CN";
import compiledMessages from "./compile-messages-loader.mjs";
import { loadMessages } from "./lazy-messages";
import { LOCALES } from "./locales";
import { compileMessages, messagesOf } from "./messages";

type Tree = { [key: string]: string | Tree };

describe("the messages of signed-in pages", () => {
  it("have of the settings only the titles that a skeleton shows", () => {
    const { settings } = messagesOf("en").signedIn;
    expect(settings).toEqual({
      title: "Settings",
      account: { title: "Account" },
      consent: { title: "Consent" },
    });
  });
});

describe("the messages of every page", () => {
  it("have of code that loads on use only what opens it", () => {
    const { export: exporting, palette, playlists, ...rest } = messagesOf("en").signedIn;
    expect(Object.keys(exporting ?? {})).toEqual(["button", "toast"]);
    expect(Object.keys(palette ?? {})).toEqual(["commands", "title", "groups"]);
    expect(Object.keys(playlists ?? {})).toEqual(["title", "pins"]);
    expect(Object.keys(rest)).not.toEqual(expect.arrayContaining(["order"]));
    expect(Object.keys(rest)).not.toEqual(expect.arrayContaining(["shortcuts"]));
  });
});

describe("messages that browsers load with their code", () => {
  it("are compiled by the bundler as those of pages are by the server", async () => {
    const file = readFileSync("messages/zh-CN/export.json", "utf8");
    const module = `data:text/javascript,${encodeURIComponent(compiledMessages(file))}`;
    const { default: compiled } = await import(module);
    expect(compiled).toEqual(JSON.parse(JSON.stringify(messagesOf("zh-CN").all.export)));
  });

  it.each(LOCALES)("are complete in %s", async (locale) => {
    const loaded = await loadMessages(locale, ["export", "order", "palette", "playlists", "shortcuts"]);
    expect(Object.keys(loaded)).toEqual(["export", "order", "palette", "playlists", "shortcuts"]);
    expect(loaded.export).toEqual((locale === "en" ? en : zhCn).export);
  });
});

describe("messages", () => {
  it("have the same keys, arguments and tags in both languages", () => {
    expect(namesByPath(zhCn)).toEqual(namesByPath(en));
  });

  it.each([
    ["{name}, {count, plural, one {# song} other {# songs by {artist}}}", "artist count name"],
    ["{kind, select, track {Tracks} other {{name}}}", "kind name"],
    ["<b>{time, date, short}</b> <b>{length, number}</b>", "<b> <b> length time"],
    ["<time></time> {date}", "<time> date"],
    ["Two {words} of {words}", "words"],
    ["words", ""],
  ])("the names in %j are %j", (message, names) => {
    expect(namesOf(message)).toBe(names);
  });

  it("compile in both languages", () => {
    expect(() => [compileMessages(en), compileMessages(zhCn)]).not.toThrow();
  });

  it("show no # as text: inside a select the compiler does not replace the # of the plural around it", () => {
    const shown = [...flat(en), ...flat(zhCn)].filter(([, text]) =>
      JSON.stringify(compile(text)).includes("#"),
    );
    expect(shown).toEqual([]);
  });

  it("are translated: only names and numbers are the same in both", () => {
    const chinese = new Map(flat(zhCn));
    const same = flat(en).filter(
      ([path, text]) => chinese.get(path) === text && /\p{L}{2}/u.test(withoutPlaceholders(text)),
    );
    expect(same.map(([path]) => path)).toEqual(["footer.api"]);
  });
});

/** Returns the arguments and tags of each message by its path. */
function namesByPath(tree: Tree): [path: string, names: string][] {
  return flat(tree).map(([path, message]) => [path, namesOf(message)]);
}

/** Returns the names of the arguments in a message, each once, and of its tags, sorted. */
function namesOf(message: string): string {
  // Compiled, a tag without content looks like an argument.
  const names = namesIn(compile(message.replace(/<(\w+)><\/\1>/g, "<$1>.</$1>")));
  const isTag = (name: string) => name.startsWith("<");
  return [...names.filter(isTag), ...new Set(names.filter((name) => !isTag(name)))].sort().join(" ");
}

/** Compiled parts are text, `[argument]`, `[argument, type above 0, style or choices]` or `[tag, ...parts]`. */
function namesIn(parts: unknown): string[] {
  if (!Array.isArray(parts)) return [];
  return parts.flatMap((part: unknown) => {
    if (!Array.isArray(part)) return [];
    const [name, type, choices]: unknown[] = part;
    if (part.length === 1) return [`${name}`];
    if (typeof type !== "number" || type === 0) return [`<${name}>`, ...namesIn(part)];
    return [`${name}`, ...Object.values(choices ?? {}).flatMap(namesIn)];
  });
}

function flat(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );
}

/** Returns a message without its arguments and tags. */
function withoutPlaceholders(text: string): string {
  return text.replace(/\{\w+\}|<\/?\w+>/g, "");
}
