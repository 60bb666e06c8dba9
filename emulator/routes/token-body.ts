import type { EmulatorState } from "../state/emulator-state";
import type { Grant } from "../state/grant";

/** The answer of the token endpoint; a refresh may leave out `refresh_token`, an app alone has neither it nor scopes. */
export type TokenBody = {
  access_token: string;
  token_type: "Bearer";
  scope?: string;
  expires_in: number;
  refresh_token?: string;
};

/** Gives a grant a new access token, without a word of its refresh token. */
export function accessBody({ settings, grants }: EmulatorState, grant: Grant): TokenBody {
  const { accessTtl } = settings;
  return {
    access_token: grants.access.issue({ kind: "person", grant }, accessTtl),
    token_type: "Bearer",
    scope: grant.scopes.join(" "),
    expires_in: accessTtl,
  };
}

/** The first tokens of a new grant. */
export function firstBody(world: EmulatorState, grant: Grant): TokenBody {
  return { ...accessBody(world, grant), refresh_token: grant.refreshToken };
}
