/**
 * Tiles whose covers are fetched at once: a phone shows no more. In a wider window the others come a moment later, and not before
 * what is needed to show anything.
 */
export const EAGER_TILES = 2;
