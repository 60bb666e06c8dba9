import { log } from "@/lib/log";

const MOST_BYTES = 8 * 1024;

/** Takes browsers' reports of policy violations. Their words are a stranger's: cut short, and logged as data only. */
export async function POST(request: Request): Promise<Response> {
  const text = await request.text();
  log.warn({ report: text.slice(0, MOST_BYTES) }, "content security policy violated");
  return new Response(null, { status: 204 });
}
