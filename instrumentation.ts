import type { Instrumentation } from "next";

// Next compiles this file for its Edge Runtime too, which this app does not use and which lacks Node's modules. The
// condition is a constant in each build, so only the build for Node contains the import.

/** Prepares the server before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") (await import("./instrumentation-node")).prepareServer();
}

/** Logs an error that Next caught during a request. */
export const onRequestError: Instrumentation.onRequestError = async (...details) => {
  if (process.env.NEXT_RUNTIME === "nodejs")
    await (await import("./instrumentation-node")).logRequestError(...details);
};
