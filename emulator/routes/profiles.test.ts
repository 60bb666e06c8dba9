import { describe, expect, test } from "vitest";
import { PROFILES } from "../state/settings";
import { emulate } from "../testing/emulator";

describe("the profile of an app", () => {
  test.each(PROFILES)(
    "%s can be set at the start and at run time, and a reset restores it",
    async (profile) => {
      const { control, world } = emulate({ profile });
      expect(world.settings.profile).toBe(profile);
      for (const other of PROFILES) {
        expect(await (await control("settings", { profile: other })).json()).toMatchObject({
          profile: other,
        });
      }
      await control("reset");
      expect(world.settings.profile).toBe(profile);
    },
  );

  test("is rejected if unknown", async () => {
    expect((await emulate().control("settings", { profile: "old" })).status).toBe(400);
  });

  test.each([
    ["development", 403],
    ["legacy", 403],
    ["extended", 200],
  ] as const)("%s: an account that is not on the allow-list gets %i", async (profile, status) => {
    const { get, signIn } = emulate({ profile });
    expect((await get("/v1/me", (await signIn("uninvited")).access)).status).toBe(status);
  });

  test.each([
    ["development", 403],
    ["legacy", 403],
    ["extended", 200],
  ] as const)("%s without the owner's Premium returns %i", async (profile, status) => {
    const { get, signIn, control } = emulate({ profile });
    await control("premium", { active: false });
    expect((await get("/v1/me", (await signIn("premium")).access)).status).toBe(status);
  });
});
