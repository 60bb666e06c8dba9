/** Keys side by side are pressed one after the other; those that begin with Ctrl are held. */
export const SHORTCUT_GROUPS = [
  { id: "anywhere", shortcuts: [{ keys: "Ctrl K", does: "commands" }] },
  {
    id: "single",
    shortcuts: [
      { keys: "?", does: "these" },
      { keys: "/", does: "search" },
    ],
  },
  {
    id: "player",
    shortcuts: [
      { keys: "Space", does: "play" },
      { keys: "K", does: "playAnywhere" },
      { keys: "N", does: "nextSong" },
      { keys: "B", does: "previousSong" },
      { keys: "+ −", does: "volume" },
      { keys: "H", does: "shuffle" },
      { keys: "R", does: "repeat" },
      { keys: "S", does: "saveSong" },
    ],
  },
  {
    id: "go",
    shortcuts: [
      { keys: "G H", does: "home" },
      { keys: "G P", does: "playlists" },
      { keys: "G T", does: "top" },
      { keys: "G R", does: "recent" },
      { keys: "G L", does: "library" },
      { keys: "G S", does: "searchPage" },
      { keys: "G C", does: "connection" },
    ],
  },
  {
    id: "results",
    shortcuts: [
      { keys: "↑ ↓", does: "next" },
      { keys: "↵", does: "open" },
      { keys: "Esc", does: "back" },
    ],
  },
  {
    id: "rows",
    shortcuts: [
      { keys: "↑ ↓", does: "row" },
      { keys: "↵", does: "playRow" },
      { keys: "Space", does: "choose" },
      { keys: "Shift ↑ ↓", does: "chooseOn" },
      { keys: "Ctrl A", does: "chooseAll" },
      { keys: "Alt ↑ ↓", does: "move" },
      { keys: "Ctrl Z", does: "undo" },
    ],
  },
  {
    id: "item",
    shortcuts: [
      { keys: ".", does: "menu" },
      { keys: "P", does: "playItem" },
      { keys: "Q", does: "queueItem" },
      { keys: "A", does: "addItem" },
      { keys: "S", does: "saveItem" },
      { keys: "C", does: "copyItem" },
      { keys: "M", does: "moveItem" },
      { keys: "⌫", does: "removeItem" },
    ],
  },
] as const;
