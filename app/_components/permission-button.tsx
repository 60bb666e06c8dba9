import { useTranslations } from "#translations";
import type { Feature } from "@/lib/api/types";
import { LoginForm } from "./login-form";

/** The button that requests a feature's permission from Spotify and returns to the current page. */
export function PermissionButton({ feature, className }: { feature: Feature; className?: string }) {
  const t = useTranslations("failures");

  return (
    <LoginForm feature={feature} className={className}>
      {t(`allow.${feature}`)}
    </LoginForm>
  );
}
