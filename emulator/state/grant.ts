import type { AccountName } from "../catalog/accounts";

/** What a person allowed one app. */
export type Grant = {
  id: string;
  account: AccountName;
  clientId: string;
  scopes: string[];
  consentAt: number;
  /** Whether the app showed no secret when it took the tokens (PKCE alone). */
  public: boolean;
  revoked: boolean;
  refreshToken: string;
  /** How often rotation has replaced the refresh token. */
  rotations: number;
};
