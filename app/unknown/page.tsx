import { notFound } from "next/navigation";

/** The page for unknown addresses, to which the middleware rewrites them (`lib/auth/continue-request.ts`). */
export default function UnknownPage() {
  notFound();
}
