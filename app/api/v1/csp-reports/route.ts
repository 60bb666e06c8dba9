import { createReportLog } from "@/lib/http/csp";
import { readBody } from "@/lib/http/read-body";

const MAX_REPORT_BYTES = 64 * 1024;

const logReport = createReportLog();

/** Receives browsers' reports of policy violations. Their text is untrusted, and logged as data only. */
export async function POST(request: Request): Promise<Response> {
  const report = await readBody(request, MAX_REPORT_BYTES);
  if (report === null) return new Response(null, { status: 413 });
  await logReport(async () => report);
  return new Response(null, { status: 204 });
}
