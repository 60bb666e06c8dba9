import { useTranslations } from "#translations";
import type { Feature } from "@/lib/api/types";
import { LoginForm } from "./login-form";

/** The one button that asks Spotify for what a feature needs, and comes back to the page it stands on. */
export function PermissionButton({ feature, className }: { feature: Feature; className?: string }) {
  const t = useTranslations("failures");

  return (
    <LoginForm feature={feature} className={className}>
      {t(`allow.${feature}`)}
    </LoginForm>
  );
}
