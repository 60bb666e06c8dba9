import clsx from "clsx";
import type { ComponentProps } from "react";

type ButtonKind = "ink" | "outline" | "bare" | "brick";
type ButtonSize = "normal" | "large";

/**
 * Returns the classes of a button, for links and submit buttons that must look like one. Ink: one per page.
 */
export function buttonClass(kind: ButtonKind = "outline", size: ButtonSize = "normal") {
  return clsx(
    "inline-flex items-center justify-center gap-2.5 rounded-ctl font-medium whitespace-nowrap no-underline! transition-colors duration-(--quick)",
    size === "large" ? "min-h-14 pr-7 pl-6 text-t-16" : "min-h-10 text-t-14",
    size === "normal" && (kind === "bare" ? "px-2" : "px-4"),
    kind === "ink" && "bg-ink text-on-ink hover:bg-ink/88",
    kind === "outline" && "border border-line-2 hover:bg-paper-2",
    kind === "bare" && "hover:bg-paper-2",
    kind === "brick" && "border border-line-2 text-brick hover:bg-paper-2",
    "disabled:text-ink-3 aria-busy:text-ink-3",
  );
}

type Props = ComponentProps<"button"> & { kind?: ButtonKind; size?: ButtonSize };

/** A button of one of the four kinds. `type` is "button" by default. */
export function Button({ kind, size, className, type = "button", ...rest }: Props) {
  return <button type={type} className={clsx(buttonClass(kind, size), className)} {...rest} />;
}
