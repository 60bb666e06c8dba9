import { describe, expect, it } from "vitest";
import { narrowJson } from "./latin1-json";

describe("narrow JSON", () => {
  it.each([["plain"], ["é ÿ"], ["Ж ’ 東 🎧"], [["a", null, 1.5, { ключ: '\\u0041 "quoted"' }]], [null]])(
    "gives %j back as it was",
    (value) => {
      expect(narrowJson.deserialize(narrowJson.serialize(value))).toEqual(value);
    },
  );

  it("has no letter that would need a second byte", () => {
    expect(narrowJson.serialize(["Ж ’ 東 🎧", "é"])).not.toMatch(/[\u0100-\uffff]/);
  });
});
