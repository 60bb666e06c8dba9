import pino from "pino";
import { env, envFaults, isBuild } from "./env";
import { globalSingleton } from "./global-singleton";

function createLog(): pino.Logger {
  const log = pino({ base: null, level: envFaults.length ? "info" : env().LOG_LEVEL });
  // A build needs no settings, so it reports none as missing.
  for (const fault of isBuild ? [] : envFaults)
    log.error({ variable: fault.name }, `${fault.name} ${fault.problem}. ${fault.hint}`);
  return log;
}

/**
 * Writes one JSON line per message to standard output. Callers pass codes, ids and statuses, never tokens, cookies or
 * upstream bodies: nothing needs redacting because nothing secret is passed in.
 */
export const log: pino.Logger = globalSingleton("log", createLog);
