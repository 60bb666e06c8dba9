import type { EmulatorState } from "../state/emulator-state";
import type { Grant } from "../state/grant";

/** Response of the token endpoint. A refresh may omit `refresh_token`; an app's own token has no scope or refresh token. */
export type TokenBody = {
  access_token: string;
  token_type: "Bearer";
  scope?: string;
  expires_in: number;
  refresh_token?: string;
};

/** Issues a new access token of a grant. Does not include its refresh token. */
export function accessBody({ settings, grants }: EmulatorState, grant: Grant): TokenBody {
  const { accessTtl } = settings;
  return {
    access_token: grants.access.issue({ kind: "person", grant }, accessTtl),
    token_type: "Bearer",
    scope: grant.scopes.join(" "),
    expires_in: accessTtl,
  };
}

/** Issues the first tokens of a new grant. */
export function firstBody(world: EmulatorState, grant: Grant): TokenBody {
  return { ...accessBody(world, grant), refresh_token: grant.refreshToken };
}
