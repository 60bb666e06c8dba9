import { describe, expect, test } from "vitest";
import { signedIn } from "../testing/emulator";

const OLD_FIELDS = ["country", "email", "explicit_content", "followers", "product"];
const OLD_PROFILES = ["legacy", "extended"] as const;

describe("/me", () => {
  test("has account_id, needs no scope and has no old field in Development Mode with any scopes", async () => {
    for (const scope of ["", "user-read-private user-read-email"]) {
      const me = await (await signedIn({}, { scope })).read("/v1/me");
      expect(me).toMatchObject({ id: "idamarlow", account_id: expect.stringMatching(/^[0-9A-Za-z]{14}$/) });
      for (const field of OLD_FIELDS) expect(me).not.toHaveProperty(field);
    }
  });

  test.each([
    ["", ["followers"]],
    ["user-read-email", ["email", "followers"]],
    ["user-read-private", ["country", "explicit_content", "followers", "product"]],
    ["user-read-email user-read-private", OLD_FIELDS],
  ])("has with the scopes '%s' only the old fields %j in the old profiles", async (scope, fields) => {
    for (const profile of OLD_PROFILES) {
      const me = await (await signedIn({ profile }, { scope })).read("/v1/me");
      expect(
        Object.keys(me)
          .filter((key) => OLD_FIELDS.includes(key))
          .sort(),
      ).toEqual(fields);
      expect(me).toHaveProperty("account_id");
    }
  });

  test.each([
    ["premium", "premium"],
    ["free", "free"],
  ] as const)("returns for the account %s the product %s", async (account, product) => {
    const { read } = await signedIn({ profile: "legacy" }, { account });
    expect((await read("/v1/me")).product).toBe(product);
  });
});

describe("/users/{id}/playlists", () => {
  test("is forbidden in Development Mode", async () => {
    expect(await (await signedIn()).refusal("/v1/users/idamarlow/playlists")).toEqual([403, "Forbidden"]);
  });

  test.each(OLD_PROFILES)("lists only public playlists of others but all own ones in %s", async (profile) => {
    const { read, refusal } = await signedIn({ profile });
    expect((await read("/v1/users/idamarlow/playlists")).total).toBe(42);
    const others = await signedIn({ profile }, { account: "free" });
    const seen = await others.read("/v1/users/idamarlow/playlists?limit=50");
    expect(seen.total).toBeLessThan(42);
    expect(seen.items.every((playlist: { public: boolean }) => playlist.public)).toBe(true);
    const friend = await read("/v1/users/sannailves/playlists");
    expect(friend.items.map(({ name }: { name: string }) => name)).toEqual(["Northern signals"]);
    expect(friend.href).toContain("/v1/users/sannailves/playlists?");
    expect(await refusal("/v1/users/sannailves/playlists?limit=51")).toEqual([400, "Invalid limit"]);
    expect(await refusal("/v1/users/nobody/playlists")).toEqual([404, "Resource not found"]);
  });
});
