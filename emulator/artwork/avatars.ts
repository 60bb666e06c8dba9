import { type Canvas, grain, ground, n } from "./canvas";

const BACKDROPS = [
  ["#46536a", "#222a38"],
  ["#e6cf9f", "#c08a4d"],
  ["#d2674b", "#8f3324"],
  ["#2f7b71", "#12403f"],
  ["#b9b3c4", "#736d84"],
  ["#c9a9a6", "#8b5f6a"],
  ["#8fa7b5", "#47606f"],
  ["#dfd8c8", "#a79f8c"],
] as const;
const SKINS = [
  ["#f0cdb4", "#c98f74"],
  ["#d9a27e", "#99603f"],
  ["#a86f4b", "#63391f"],
  ["#6d452f", "#341d12"],
  ["#e6b697", "#b37757"],
] as const;
const HAIRS = ["#1a1514", "#3d2417", "#8f4a22", "#c98f45", "#6f6a68", "#d9d2c7", "#2a2233"];
const CLOTHES = ["#20303a", "#efe3cb", "#d8a53f", "#24262e", "#7c3a3a", "#41604c", "#d7d3dc"];

/** Draws a person without facial features: light from one side, hair, shoulders, slightly out of focus. */
export function drawAvatar(canvas: Canvas): string {
  const { random } = canvas;
  const figure = person(canvas, { name: "one", blur: 7 });
  return `${backdrop(canvas)}<g transform="translate(${random.int(-18, 18)} ${random.int(-6, 14)})">${figure}</g>${grain(canvas, 0.38)}`;
}

/** Draws three people, the middle one in front. */
export function group(canvas: Canvas): string {
  const side = (name: string, x: number) =>
    `<g transform="translate(${x} 150) scale(.66)">${person(canvas, { name, blur: 12 })}</g>`;
  const front = `<g transform="translate(96 110) scale(.72)">${person(canvas, { name: "front", blur: 9 })}</g>`;
  return `${backdrop(canvas)}${side("left", -82)}${side("right", 296)}${front}${grain(canvas, 0.38)}`;
}

function backdrop({ random, id }: Canvas): string {
  const [light, dark] = random.pick(BACKDROPS);
  return `<defs><linearGradient id="${id("wall")}" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></linearGradient></defs>${ground(`url(#${id("wall")})`)}`;
}

function person({ random, id }: Canvas, { name, blur }: { name: string; blur: number }): string {
  const [lit, shaded] = random.pick(SKINS);
  const hair = random.pick(HAIRS);
  const cut = random.pick([longHair, bob, short, bun, curls, hat]);
  const cloth = random.pick(CLOTHES);
  const wide = random.int(198, 236);
  const skin = id(`${name}-skin`);
  const soft = id(`${name}-soft`);
  const { behind, before } = cut(hair, cloth);
  return `<defs><linearGradient id="${skin}"><stop offset=".3" stop-color="${lit}"/><stop offset=".72" stop-color="${shaded}"/></linearGradient>
<filter id="${soft}" x="-.2" y="-.2" width="1.4" height="1.4"><feGaussianBlur stdDeviation="${blur}"/></filter></defs>
<g filter="url(#${soft})">${behind}
<path d="M${320 - wide} 900V700C${320 - wide} 540 ${n(320 - wide * 0.6)} 500 ${n(320 - wide * 0.28)} 486H${n(320 + wide * 0.28)}C${n(320 + wide * 0.6)} 500 ${320 + wide} 540 ${320 + wide} 700V900Z" fill="${cloth}"/>
<path d="M272 380H368V486Q320 536 272 486Z" fill="${shaded}"/><ellipse cx="320" cy="296" rx="92" ry="120" fill="url(#${skin})"/>${before}</g>`;
}

type Hair = { behind: string; before: string };

function longHair(colour: string): Hair {
  return {
    behind: `<path d="M190 560C168 380 176 140 320 140S472 380 450 560Q320 600 190 560Z" fill="${colour}"/>`,
    before: `<path d="M214 330C210 190 270 152 322 152S430 190 426 330C416 260 388 226 340 214C290 226 232 250 214 330Z" fill="${colour}"/>`,
  };
}

function bob(colour: string): Hair {
  return {
    behind: `<path d="M196 420C170 210 240 144 320 144S470 210 444 420Q320 452 196 420Z" fill="${colour}"/>`,
    before: `<path d="M222 290C218 190 270 160 320 160S422 190 418 290Q320 214 222 290Z" fill="${colour}"/>`,
  };
}

function short(colour: string): Hair {
  return {
    behind: "",
    before: `<path d="M220 290C206 168 264 138 326 140S436 176 420 290C412 244 384 222 320 224S230 244 220 290Z" fill="${colour}"/>`,
  };
}

function bun(colour: string): Hair {
  return { behind: `<circle cx="330" cy="132" r="50" fill="${colour}"/>`, before: short(colour).before };
}

function curls(colour: string): Hair {
  const places = [
    [214, 250],
    [234, 196],
    [280, 160],
    [330, 150],
    [382, 168],
    [418, 210],
    [430, 262],
    [206, 306],
    [436, 314],
  ] as const;
  const locks = places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="46"/>`).join("");
  return { behind: `<g fill="${colour}">${locks}</g>`, before: short(colour).before };
}

function hat(colour: string, cloth: string): Hair {
  return {
    behind: bob(colour).behind,
    before: `<path d="M214 248C214 160 262 122 320 122S426 160 426 248Z" fill="${cloth}"/><rect x="176" y="234" width="288" height="24" rx="12" fill="${cloth}"/>`,
  };
}
