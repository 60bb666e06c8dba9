import type { ReactNode } from "react";
import type { Feature } from "@/lib/api/types";
import { buttonClass } from "./button";
import { ReturnPathInput } from "./return-path-input";
import { SpotifyIcon } from "./spotify-icon";

type Props = {
  children: ReactNode;
  /** Where to return after the login; by default, the page with the form. */
  next?: string;
  /** Requests what this feature needs, in addition to what is granted already. */
  feature?: Feature;
  kind?: "ink" | "outline";
  large?: boolean;
  icon?: boolean;
  className?: string;
};

/** A form with one button that goes to Spotify's login and returns. */
export function LoginForm({
  children,
  next,
  feature,
  kind = "outline",
  large = false,
  icon = false,
  className,
}: Props) {
  return (
    <form method="post" action="/login/spotify" className={className}>
      {next === undefined ? <ReturnPathInput /> : <input type="hidden" name="next" value={next} />}
      {feature && <input type="hidden" name="feature" value={feature} />}
      <button type="submit" className={`${buttonClass(kind, large ? "large" : "normal")} max-w-full`}>
        {icon && <SpotifyIcon size={large ? 26 : 24} />}
        {children}
      </button>
    </form>
  );
}
