import { getProfile } from "@/lib/data/me";
import { toResult } from "@/lib/data/result";
import { getTranslations } from "@/lib/i18n/server";
import { Artwork } from "../../_components/artwork";
import { Skeleton } from "../../_components/skeleton";

/** The user's picture, or an icon if there is none. */
export async function AccountPicture({ size }: { size: number }) {
  const profile = await toResult(getProfile());
  return <Artwork src={profile.ok ? profile.value.image : null} size={size} kind="person" eager />;
}

/** Skeleton of the picture in the header. */
export function AccountPictureSkeleton() {
  return <Skeleton className="size-8 rounded-art!" />;
}

/** The user's name, as far as it is known. */
export async function AccountName() {
  const [profile, t] = await Promise.all([toResult(getProfile()), getTranslations("account")]);
  return (profile.ok && profile.value.name) || t("menu");
}
