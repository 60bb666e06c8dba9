import { respondWithMetrics } from "@/lib/http/metrics-response";

/** Responds with the metrics of this process in Prometheus's text format, for the bearer of `METRICS_TOKEN`. */
export function GET(request: Request): Promise<Response> {
  return respondWithMetrics(request);
}
