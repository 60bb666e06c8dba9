/** What can be wrong with a request to our own JSON, told apart by `code`. */
export type RequestErrorCode =
  | "bad_request"
  | "changed"
  | "hidden"
  | "out_of_range"
  | "foreign_request"
  | "not_json"
  | "too_large"
  | "too_many";

/** A request that cannot be served as it stands. `retryAfter` in seconds, where waiting helps. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly code: RequestErrorCode;
  readonly retryAfter: number | undefined;

  constructor(code: RequestErrorCode, retryAfter?: number) {
    super(`request: ${code}`);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
