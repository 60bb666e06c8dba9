import { createRequests } from "../../_components/requests";

/** Requests from elsewhere on a page to open one of the dialogs of the palette. */
export const paletteRequests = createRequests<"palette" | "commands" | "shortcuts">();
