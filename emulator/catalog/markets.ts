import type { Album, Track } from "./catalog";

/** Markets of the emulated Spotify: ISO 3166-1 alpha-2 codes, sorted. */
export const MARKETS: readonly string[] = (
  "AD AE AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CG CH CI CL CM CO CR " +
  "CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU " +
  "ID IE IL IN IQ IS IT JM JO JP KE KG KH KI KM KN KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH " +
  "MK ML MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RW " +
  "SA SB SC SE SG SI SK SL SM SN SR ST SV SZ TD TG TH TJ TL TN TO TR TT TV TW TZ UA UG US UY UZ VC VE VN VU WS " +
  "XK ZA ZM ZW"
).split(" ");

/** Markets of albums that are not available everywhere. */
export const HOME_MARKETS: readonly string[] = [
  "AT",
  "BE",
  "CH",
  "DE",
  "DK",
  "FI",
  "IE",
  "IS",
  "NL",
  "NO",
  "SE",
];

const NO_MARKETS: readonly string[] = [];

/** Returns the markets where an album is available. */
export function albumMarkets({ markets }: Album): readonly string[] {
  return markets ?? MARKETS;
}

/** Returns the markets where a track is available; none if it was withdrawn, as about 1 in 100 is. */
export function trackMarkets(track: Track): readonly string[] {
  return isWithdrawn(track) ? NO_MARKETS : albumMarkets(track.album);
}

// The last digits of an ISRC are effectively random. First tracks are excluded, because pages and tests need them.
function isWithdrawn({ number, isrc, album }: Track): boolean {
  return number > 1 && album.kind === "album" && isrc.endsWith("07");
}
