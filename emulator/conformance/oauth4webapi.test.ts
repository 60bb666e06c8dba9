import * as oauth from "oauth4webapi";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEMO_CLIENT } from "../state/settings";
import { agree, CALLBACK, startSpotify } from "../testing/sdk";

const HTTP = { [oauth.allowInsecureRequests]: true };
const SCOPE = "playlist-read-private user-top-read";
const client: oauth.Client = { client_id: DEMO_CLIENT.id };
const secret = oauth.ClientSecretBasic(DEMO_CLIENT.secret);

let spotify: Awaited<ReturnType<typeof startSpotify>>;
let server: oauth.AuthorizationServer;

async function start(rotation: "on" | "off"): Promise<void> {
  spotify = await startSpotify({ rotation });
  const { url } = spotify;
  server = { issuer: url, authorization_endpoint: `${url}/authorize`, token_endpoint: `${url}/api/token` };
}

beforeEach(() => start("on"));
afterEach(() => spotify.close());

type Login = { verifier: string; answer: URLSearchParams };

/** Agrees on the consent page. The library checks state and PKCE. */
async function consent(): Promise<Login> {
  const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()];
  const query = {
    client_id: DEMO_CLIENT.id,
    response_type: "code",
    redirect_uri: CALLBACK,
    scope: SCOPE,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  };
  const back = await agree(new URL(`${server.authorization_endpoint}?${new URLSearchParams(query)}`));
  return { verifier, answer: oauth.validateAuthResponse(server, client, back, state) };
}

async function exchange({ verifier, answer }: Login, proof = secret): Promise<oauth.TokenEndpointResponse> {
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    proof,
    answer,
    CALLBACK,
    verifier,
    HTTP,
  );
  return oauth.processAuthorizationCodeResponse(server, client, response);
}

async function refresh(token: string | undefined, proof = secret): Promise<oauth.TokenEndpointResponse> {
  const response = await oauth.refreshTokenGrantRequest(server, client, proof, token ?? "", HTTP);
  return oauth.processRefreshTokenResponse(server, client, response);
}

describe("the OAuth library oauth4webapi", () => {
  it.each([
    ["a confidential client", secret],
    ["a client without a secret (PKCE)", oauth.None()],
  ])("logs in as %s and refreshes", async (_, proof) => {
    const tokens = await exchange(await consent(), proof);
    expect(tokens).toMatchObject({ token_type: "bearer", expires_in: 3600, scope: SCOPE });
    const renewed = await refresh(tokens.refresh_token, proof);
    expect(renewed.access_token).not.toBe(tokens.access_token);
    const me = await oauth.protectedResourceRequest(
      renewed.access_token,
      "GET",
      new URL(`${spotify.url}/v1/me`),
      undefined,
      undefined,
      HTTP,
    );
    expect((await me.json()).display_name).toBe("Ida Marlow");
  });

  it("keeps the old refresh token if the response has no new one", async () => {
    await spotify.close();
    await start("off");
    const { refresh_token } = await exchange(await consent());
    for (let time = 1; time <= 3; time++)
      expect((await refresh(refresh_token)).refresh_token).toBeUndefined();
  });

  it("gets an error for a reused refresh token, which ends the whole login", async () => {
    const { refresh_token: first } = await exchange(await consent());
    const { refresh_token: second } = await refresh(first);
    const refused = { error: "invalid_grant", status: 400, error_description: "Refresh token revoked" };
    await expect(refresh(first)).rejects.toMatchObject(refused);
    await expect(refresh(second)).rejects.toMatchObject(refused);
  });

  it("gets an error for a used code and for a wrong verifier", async () => {
    const login = await consent();
    await exchange(login);
    await expect(exchange(login)).rejects.toMatchObject({ error: "invalid_grant" });
    const other = { ...(await consent()), verifier: oauth.generateRandomCodeVerifier() };
    await expect(exchange(other)).rejects.toMatchObject({
      error: "invalid_grant",
      error_description: "code_verifier was incorrect",
    });
  });

  it("gets an error for a wrong secret", async () => {
    const wrong = oauth.ClientSecretBasic("not-the-secret");
    await expect(exchange(await consent(), wrong)).rejects.toMatchObject({ error: "invalid_client" });
  });

  it("gets an app's own token", async () => {
    const response = await oauth.clientCredentialsGrantRequest(server, client, secret, {}, HTTP);
    const tokens = await oauth.processClientCredentialsResponse(server, client, response);
    expect(tokens.refresh_token).toBeUndefined();
    expect(tokens.expires_in).toBe(3600);
  });

  it("gets an error with its state for a cancelled consent", async () => {
    const state = oauth.generateRandomState();
    const back = new URL(`${CALLBACK}?error=access_denied&state=${state}`);
    expect(() => oauth.validateAuthResponse(server, client, back, state)).toThrow(
      oauth.AuthorizationResponseError,
    );
  });
});
