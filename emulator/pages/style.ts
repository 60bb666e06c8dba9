import { createHash } from "node:crypto";

/** The look of the emulator's pages: its own, so that nobody takes it for the real thing. */
export const STYLE = `body{font:16px/1.5 system-ui,sans-serif}`;

/** Names the style in the content security policy. */
export const STYLE_HASH = `sha256-${createHash("sha256").update(STYLE).digest("base64")}`;
