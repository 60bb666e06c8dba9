import { register } from "node:module";

// next-auth imports "next/server". Next's bundler resolves it; plain Node does not, because it lacks a file extension.
const hook = `export function resolve(specifier, context, next) {
  const bare = specifier === "next/server" || specifier === "next/headers" || specifier === "next/navigation";
  return next(bare ? specifier + ".js" : specifier, context);
}`;

register(`data:text/javascript,${encodeURIComponent(hook)}`);
