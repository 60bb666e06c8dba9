/** Invented names of shows, books and their creators. The first three shows are in every library. */
export const SHOWS = [
  "The Slow Repair",
  "Maps of Small Towns",
  "Conversations with a Lighthouse",
  "Nobody's Almanac",
  "The Teapot Hearings",
  "Eleven Minutes of Rain",
  "Letters to the Night Desk",
  "Half a Bridge",
  "Radio Halfway",
  "深夜の時刻表",
  "Küchentisch, Folge um Folge",
  "مقهى المحطة",
  "Что слышно в тумане",
  "The Understudies",
  "A Short History of Staircases",
  "Weather for Two",
  "The Museum of Lost Gloves",
  "Orchard & Sons, Solicitors",
  "골목의 소리",
  "Two Chairs, One Lamp",
  "The <Unclosed> Tag & Other Stories",
];

/** Publishers of shows and books. */
export const PUBLISHERS = [
  "Lower Street Audio",
  "Halfway House Radio",
  "Signal Box Press",
  "Tin Almanac Books",
  "Verlag Kettler & Kran",
];

/** Topics of episodes. */
export const SUBJECTS = [
  "The hinge",
  "A bridge too quiet",
  "What the tide left &amp; why",
  "Letters nobody sent",
  "How to wind a clock",
];

/** Titles of audiobooks. */
export const BOOKS = [
  "The Ferryman's Inventory",
  "A Handbook for Quiet Guests",
  "Salt, Rope, Lantern",
  "The Year Without Doors",
  "Everything the Piano Tuner Heard",
  "Instructions for a Small Fire",
  "The Cartographer's Aunt",
  "Winter in the Signal Box",
  "砂時計の図書館",
  "Die Stadt unter dem Fahrplan",
  "An Orchard in the Attic, or: Eleven Ways to Leave a Harbour Without Being Missed",
  "The Unfinished Waltz",
];
