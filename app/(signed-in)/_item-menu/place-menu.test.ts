import { expect, it } from "vitest";
import { placeMenu } from "./place-menu";

const SIZE = { width: 272, height: 400 };
const WINDOW = { width: 1280, height: 900 };
const dots = (top: number) => ({ left: 1200, right: 1232, top, bottom: top + 44 });

it("a menu opens below its button, with the same right edge", () => {
  expect(placeMenu(dots(100), SIZE, WINDOW, [])).toEqual({ left: 960, top: 144 });
});

it("near the bottom edge of the window it opens above", () => {
  expect(placeMenu(dots(700), SIZE, WINDOW, [])).toEqual({ left: 960, top: 300 });
});

it("it stays in a window that is too small for it", () => {
  const { left, top } = placeMenu(dots(300), SIZE, { width: 300, height: 500 }, []);
  expect([left, top]).toEqual([20, 8]);
});

it("it moves aside from covers, as little as possible", () => {
  const covers = [0, 1, 2, 3].map((row) => ({
    left: 120,
    right: 160,
    top: 100 + row * 60,
    bottom: 140 + row * 60,
  }));
  const point = { left: 130, right: 130 + SIZE.width, top: 120, bottom: 120 };
  expect(placeMenu(point, SIZE, WINDOW, covers).left).toBe(168);
});
