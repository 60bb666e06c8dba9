/**
 * Headers by which the gate tells the rest of a request what it knows. It overwrites them on every request, so a visitor
 * cannot set them.
 */
export const PATH_HEADER = "x-tonearm-path";
export const NONCE_HEADER = "x-nonce";
export const REQUEST_ID_HEADER = "x-request-id";
