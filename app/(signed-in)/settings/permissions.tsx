import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import type { Feature } from "@/lib/api/types";
import type { ConnectionView } from "@/lib/data/account";
import { LoginForm } from "../../_components/login-form";

const ROW =
  "grid min-h-[52px] grid-cols-[18px_minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-1.5 sm:grid-cols-[18px_minmax(0,1.15fr)_minmax(0,1fr)_110px]";

/** Permissions and where they are used, with a button for each that is missing. */
export function Permissions({ permissions }: { permissions: ConnectionView["permissions"] }) {
  const t = useTranslations("settings");

  return (
    <ul className="lg:-mt-3.5">
      <PermissionRow feature="profile" granted />
      {permissions.map(({ feature, granted }) => (
        <PermissionRow key={feature} feature={feature} granted={granted}>
          <LoginForm feature={feature}>{t("permissions.allow")}</LoginForm>
        </PermissionRow>
      ))}
    </ul>
  );
}

type RowProps = { feature: Feature | "profile"; granted: boolean; children?: ReactNode };

function PermissionRow({ feature, granted, children }: RowProps) {
  const t = useTranslations("settings");
  const where = t(`permissions.${feature}.where`);
  const Icon = granted ? Check : Minus;

  return (
    <li className={ROW}>
      <Icon
        size={18}
        strokeWidth={1.5}
        aria-hidden="true"
        className={granted ? "text-amber-ink" : "text-ink-3"}
      />
      <span className="text-pretty">
        {t(`permissions.${feature}.what`)}
        <span className="block text-t-13 text-ink-2 sm:hidden">{where}</span>
      </span>
      <span className="text-t-13 text-ink-2 max-sm:hidden">{where}</span>
      <div className="text-right text-t-13 text-ink-2">{granted ? t("permissions.allowed") : children}</div>
    </li>
  );
}
