import account from "./account.json";
import album from "./album.json";
import artist from "./artist.json";
import audiobook from "./audiobook.json";
import dates from "./dates.json";
import episode from "./episode.json";
import exporting from "./export.json";
import failures from "./failures.json";
import footer from "./footer.json";
import front from "./front.json";
import home from "./home.json";
import items from "./items.json";
import jobs from "./jobs.json";
import library from "./library.json";
import lists from "./lists.json";
import login from "./login.json";
import loginReasons from "./login-reasons.json";
import menu from "./menu.json";
import notices from "./notices.json";
import offline from "./offline.json";
import order from "./order.json";
import pages from "./pages.json";
import palette from "./palette.json";
import player from "./player.json";
import playlist from "./playlist.json";
import playlists from "./playlists.json";
import preferences from "./preferences.json";
import privacy from "./privacy.json";
import recent from "./recent.json";
import relay from "./relay.json";
import saving from "./saving.json";
import search from "./search.json";
import settings from "./settings.json";
import setup from "./setup.json";
import shortcuts from "./shortcuts.json";
import show from "./show.json";
import toast from "./toast.json";
import tooManyCookies from "./too-many-cookies.json";
import top from "./top.json";
import track from "./track.json";
import yourLibrary from "./your-library.json";

export default {
  dates,
  failures,
  login,
  loginReasons,
  front,
  footer,
  preferences,
  pages,
  offline,
  account,
  settings,
  privacy,
  setup,
  tooManyCookies,
  notices,
  home,
  player,
  top,
  recent,
  playlists,
  playlist,
  library,
  yourLibrary,
  artist,
  album,
  track,
  show,
  episode,
  audiobook,
  search,
  palette,
  shortcuts,
  toast,
  relay,
  saving,
  lists,
  items,
  menu,
  order,
  jobs,
  export: exporting,
};
