import type { AccountName } from "../catalog/accounts";

/** A user's grant to one app. */
export type Grant = {
  id: string;
  account: AccountName;
  clientId: string;
  scopes: string[];
  consentAt: number;
  /** Whether the app sent no secret in the token request (PKCE only). */
  public: boolean;
  revoked: boolean;
  refreshToken: string;
  /** Number of rotations of the refresh token. */
  rotations: number;
};
