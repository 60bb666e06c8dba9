/**
 * Headers of every response, files and Next's own answers included. What differs between responses (policy, caching) is set by
 * the middleware.
 */
export const SECURITY_HEADERS: Record<string, string> = {
  // Without includeSubDomains: an app on an apex domain does not decide for its siblings. Ignored over http (RFC 6797 8.1).
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "X-Frame-Options": "DENY",
};
