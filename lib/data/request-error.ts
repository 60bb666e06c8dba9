/** What can be wrong with a request to our own JSON, told apart by `code`. */
export type RequestErrorCode = "bad_request" | "changed" | "hidden" | "out_of_range";

/** A request that cannot be served as it stands. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly code: RequestErrorCode;

  constructor(code: RequestErrorCode) {
    super(`request: ${code}`);
    this.code = code;
  }
}
