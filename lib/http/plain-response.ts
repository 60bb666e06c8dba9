import { NextResponse } from "next/server";
import { setNoStore } from "./headers";

/** Returns a response of plain text, or without a body, that no cache may store. */
export function plainResponse(status: number, text: string | null = null): NextResponse {
  const headers = text === null ? undefined : { "content-type": "text/plain; charset=utf-8" };
  const response = new NextResponse(text, { status, headers });
  setNoStore(response);
  return response;
}
