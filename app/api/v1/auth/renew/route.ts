import { emptyBody } from "@/lib/api/bodies";
import { ApiError } from "@/lib/api/errors";
import { jsonMutation } from "@/lib/api/route-handler";
import { type RenewedView, renewedSchema } from "@/lib/api/schemas/auth";
import { openBearer, renewBearer } from "@/lib/auth/cross-origin/bearer";
import { currentSession } from "@/lib/auth/session";
import { toIsoString } from "@/lib/data/account";
import { parseBearerHeader } from "@/lib/http/headers";

/**
 * Returns a new bearer that replaces the request's one, which the middleware has verified. Cookies renew
 * automatically.
 */
export const POST = jsonMutation(
  emptyBody,
  async (_, __, { headers }): Promise<RenewedView> => {
    const [shown, session] = await Promise.all([
      openBearer(parseBearerHeader(headers) ?? ""),
      currentSession(),
    ]);
    if (!shown || !session) throw new ApiError("invalid_bearer");
    const { bearer, expiresAt } = await renewBearer(shown, session);
    return { bearer, expiresAt: toIsoString(expiresAt) };
  },
  renewedSchema,
);
