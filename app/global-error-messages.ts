import en from "@/messages/en/pages.json";
import zhCn from "@/messages/zh-CN/pages.json";

/**
 * The words for a fault of the frame itself, which would have brought them: as the page it stood in, else as the browser.
 * Only messages that are plain text may be used of them.
 */
export function brokenMessages() {
  const asked = typeof document === "undefined" ? "en" : document.documentElement.lang || navigator.language;
  const isChinese = asked.startsWith("zh");
  return {
    locale: isChinese ? ("zh-CN" as const) : ("en" as const),
    messages: { pages: isChinese ? zhCn : en },
  };
}
