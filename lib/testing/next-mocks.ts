import { register } from "node:module";

// next-auth imports "next/server", which Next's bundler finds and plain Node, for want of an ending, does not.
const hook = `export function resolve(specifier, context, next) {
  const bare = specifier === "next/server" || specifier === "next/headers" || specifier === "next/navigation";
  return next(bare ? specifier + ".js" : specifier, context);
}`;

register(`data:text/javascript,${encodeURIComponent(hook)}`);
