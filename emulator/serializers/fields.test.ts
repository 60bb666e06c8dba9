import { HTTPException } from "hono/http-exception";
import { describe, expect, test } from "vitest";
import { selectedFields } from "./fields";

const page = {
  total: 2,
  next: null,
  owner: { id: "ann", type: "user" },
  items: [{ added_at: "a", item: { name: "n", uri: "u", album: { name: "b", id: "c" } } }, null],
};

describe("`fields`", () => {
  test.each([
    ["total", { total: 2 }],
    ["total,next", { total: 2, next: null }],
    ["owner.id", { owner: { id: "ann" } }],
    ["owner.id, owner.type", { owner: { id: "ann", type: "user" } }],
    [
      "items(added_at,item(name,uri)),total",
      { total: 2, items: [{ added_at: "a", item: { name: "n", uri: "u" } }, null] },
    ],
    ["items.item.album.name", { items: [{ item: { album: { name: "b" } } }, null] }],
    ["items(item(album(!name)))", { items: [{ item: { album: { id: "c" } } }, null] }],
    ["!items,!owner", { total: 2, next: null }],
    ["!items,!owner.type", { total: 2, next: null, owner: { id: "ann" } }],
    ["!items(item),!owner", { total: 2, next: null, items: [{ added_at: "a" }, null] }],
    ["next.nothing,unknown", { next: null }],
  ])("%s selects only these fields", (fields, answer) => {
    expect(selectedFields(page, fields)).toEqual(answer);
  });

  test.each(["items(", "items)", "a,,b", "a.", "!", "A-b", "a(b))", `${"a(".repeat(5000)}b`])(
    "reject an invalid value: %.12s",
    (fields) => {
      expect(() => selectedFields(page, fields)).toThrow(HTTPException);
    },
  );

  test("select everything if empty", () => {
    expect(selectedFields(page, undefined)).toBe(page);
    expect(selectedFields(page, "")).toBe(page);
  });
});
