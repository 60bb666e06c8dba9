import { expect, it } from "vitest";
import { middleSquare } from "./cover-image";

it.each([
  [
    { width: 640, height: 640 },
    { x: 0, y: 0, size: 640 },
  ],
  [
    { width: 1000, height: 301 },
    { x: 349, y: 0, size: 301 },
  ],
  [
    { width: 10, height: 30 },
    { x: 0, y: 10, size: 10 },
  ],
])("the middle of %j is %j", (picture, square) => {
  expect(middleSquare(picture)).toEqual(square);
});
