/** Keys side by side are pressed one after the other; those that begin with Ctrl are held. */
export const SHORTCUT_GROUPS = [
  { id: "anywhere", shortcuts: [{ keys: "Ctrl K", does: "commands" }] },
  {
    id: "single",
    shortcuts: [
      { keys: "?", does: "these" },
      { keys: "/", does: "search" },
      { keys: "K", does: "play" },
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
      { keys: "Space", does: "choose" },
      { keys: "Shift ↑ ↓", does: "chooseOn" },
      { keys: "Ctrl A", does: "chooseAll" },
      { keys: "Alt ↑ ↓", does: "move" },
      { keys: "Ctrl Z", does: "undo" },
    ],
  },
] as const;
