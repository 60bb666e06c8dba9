import album from "./album.json";
import artist from "./artist.json";
import dates from "./dates.json";
import failures from "./failures.json";
import footer from "./footer.json";
import front from "./front.json";
import home from "./home.json";
import items from "./items.json";
import library from "./library.json";
import lists from "./lists.json";
import login from "./login.json";
import loginReasons from "./login-reasons.json";
import notices from "./notices.json";
import pages from "./pages.json";
import palette from "./palette.json";
import player from "./player.json";
import playlist from "./playlist.json";
import playlists from "./playlists.json";
import preferences from "./preferences.json";
import privacy from "./privacy.json";
import recent from "./recent.json";
import saving from "./saving.json";
import search from "./search.json";
import settings from "./settings.json";
import setup from "./setup.json";
import shortcuts from "./shortcuts.json";
import toast from "./toast.json";
import top from "./top.json";
import turning from "./turning.json";

export default {
  dates,
  failures,
  login,
  loginReasons,
  front,
  footer,
  preferences,
  pages,
  settings,
  privacy,
  setup,
  notices,
  home,
  player,
  top,
  turning,
  recent,
  playlists,
  playlist,
  library,
  artist,
  album,
  search,
  palette,
  shortcuts,
  toast,
  saving,
  lists,
  items,
};
