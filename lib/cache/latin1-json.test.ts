import { describe, expect, it } from "vitest";
import { latin1Json } from "./latin1-json";

describe("narrow JSON", () => {
  it.each([["plain"], ["é ÿ"], ["Ж ’ 東 🎧"], [["a", null, 1.5, { ключ: '\\u0041 "quoted"' }]], [null]])(
    "gives %j back as it was",
    (value) => {
      expect(latin1Json.deserialize(latin1Json.serialize(value))).toEqual(value);
    },
  );

  it("has no letter that would need a second byte", () => {
    expect(latin1Json.serialize(["Ж ’ 東 🎧", "é"])).not.toMatch(/[\u0100-\uffff]/);
  });
});
