import Link from "next/link";
import { getProfile } from "@/lib/data/profile";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { Artwork } from "../../_components/artwork";
import { Skeleton } from "../../_components/skeleton";

/** The person's picture in the masthead: the way to their connection. Without one it is a quiet icon. */
export async function Avatar() {
  const [profile, t] = await Promise.all([toResult(getProfile()), getTranslations("pages")]);
  const name = t("names.connection");

  return (
    <Link href="/settings" prefetch={false} aria-label={name} title={name} className="-m-2 block p-2">
      <Artwork src={profile.ok ? profile.value.image : null} size={32} kind="person" eager />
    </Link>
  );
}

/** Holds the portrait's place. */
export function AvatarSkeleton() {
  return <Skeleton className="size-8 rounded-art!" />;
}
