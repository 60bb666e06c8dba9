import en from "@/messages/en/pages.json";
import zhCn from "@/messages/zh-CN/pages.json";

/**
 * Returns the messages for an error of the root layout, which would have provided them: in the language of
 * the failed page, else of the browser. Only messages that are plain text may be used.
 */
export function brokenMessages() {
  const language =
    typeof document === "undefined" ? "en" : document.documentElement.lang || navigator.language;
  const isChinese = language.startsWith("zh");
  return {
    locale: isChinese ? ("zh-CN" as const) : ("en" as const),
    messages: { pages: isChinese ? zhCn : en },
  };
}
