import { randomUUID } from "node:crypto";
import { NextResponse } from "next/server";
import { type ErrorCode, errorInfo } from "../api/route-handler";
import { REQUEST_ID_HEADER } from "../http/headers";
import { setNoStore } from "./response-cookies";

/** Answers a request with an error of the JSON API before it reaches a route. */
export function refuseRequest(code: ErrorCode): NextResponse {
  const requestId = randomUUID();
  const { status, message } = errorInfo(code);
  const response = NextResponse.json({ error: { code, message, requestId } }, { status });
  response.headers.set(REQUEST_ID_HEADER, requestId);
  response.headers.set("cross-origin-resource-policy", "same-origin");
  setNoStore(response);
  return response;
}
