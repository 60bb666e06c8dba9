import { describe, expect, it } from "vitest";
import en from "@/messages/en";
import zhCn from "@/messages/zh-CN";
import { compileMessages } from "./precompiled-messages";

type Tree = { [key: string]: string | Tree };

/** Paths of all messages, each with the arguments and tags it takes, in order. */
function takenBy(tree: Tree, path = ""): Map<string, string> {
  const taken = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value !== "string") for (const one of takenBy(value, `${path}${key}.`)) taken.set(...one);
    else
      taken.set(
        `${path}${key}`,
        [...value.matchAll(/<(\w+)>/g)]
          .map(([, tag]) => tag)
          .sort()
          .join(" "),
      );
  }
  return taken;
}

describe("messages", () => {
  it("are the same in both languages, down to the tags in them", () => {
    expect([...takenBy(zhCn)]).toEqual([...takenBy(en)]);
  });

  it("all can be compiled", () => {
    expect(() => [compileMessages(en), compileMessages(zhCn)]).not.toThrow();
  });

  it("are translated: none but names and numbers reads the same in both", () => {
    const chinese = new Map(flat(zhCn));
    const same = flat(en).filter(
      ([path, text]) => chinese.get(path) === text && /\p{L}{2}/u.test(words(text)),
    );
    expect(same.map(([path]) => path)).toEqual(["footer.api"]);
  });
});

function flat(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );
}

/** A message without its arguments and tags. */
function words(text: string): string {
  return text.replace(/\{\w+\}|<\/?\w+>/g, "");
}
