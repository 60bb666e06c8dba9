import pino from "pino";
import { env, envFaults } from "./env";
import { globalSingleton } from "./global-singleton";

function createLog(): pino.Logger {
  const log = pino({ base: null, level: envFaults.length ? "info" : env().LOG_LEVEL });
  for (const fault of envFaults)
    log.error({ variable: fault.name }, `${fault.name} ${fault.problem}. ${fault.hint}`);
  return log;
}

/**
 * One JSON line a message on standard output. Callers pass codes, ids and statuses, never tokens, cookies or upstream
 * bodies: nothing needs redacting because nothing secret is handed over.
 */
export const log: pino.Logger = globalSingleton("log", createLog);
