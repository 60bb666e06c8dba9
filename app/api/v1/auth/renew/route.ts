import { ApiError } from "@/lib/api/errors";
import { jsonMutation } from "@/lib/api/mutation-handler";
import { emptyBody, type RenewedView, renewedSchema } from "@/lib/api/schemas/auth";
import { openBearer } from "@/lib/auth/cross-origin/bearer";
import { renewBearer } from "@/lib/auth/cross-origin/renew-bearer";
import { currentSession } from "@/lib/auth/session";
import { toIsoString } from "@/lib/data/user";
import { parseBearerHeader } from "@/lib/http/bearer-header";

/** A new bearer in the place of the one that is shown, which the gate has looked at. Cookies are renewed by themselves. */
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
