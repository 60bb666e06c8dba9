/** The attributes of every link that leads to Spotify: it opens a new tab, so that the app's page stays. */
export const NEW_TAB = { target: "_blank", rel: "noreferrer" } as const;
