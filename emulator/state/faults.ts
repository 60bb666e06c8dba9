/** A disturbance that was asked for. Without status, body and retryAfter it only delays the real answer. */
export type Fault = {
  /** A path with `*` for any characters, or "*" for all. */
  match: string;
  method?: string;
  status?: number;
  /** Sent as it is when a text, else as JSON. */
  body?: unknown;
  contentType?: string;
  headers?: Record<string, string>;
  delayMs?: number;
  /** Breaks the connection off in the middle of the body. */
  cut?: boolean;
  /** Seconds; sets the header and, without a status, makes it 429. */
  retryAfter?: number;
  /** How many requests it meets; without it, all until cleared. */
  times?: number;
};

/** The disturbances in force. */
export type Faults = {
  add(faults: Fault[]): void;
  clear(): void;
  all(): Fault[];
  /** The first fault that meets a request; counts it as used. */
  next(method: string, path: string): Fault | undefined;
};

/** No disturbances yet. */
export function createFaults(): Faults {
  let faults: Fault[] = [];

  function next(method: string, path: string): Fault | undefined {
    const fault = faults.find((each) => meets(each, method, path));
    if (fault?.times !== undefined) {
      fault.times -= 1;
      if (fault.times < 1) faults = faults.filter((each) => each !== fault);
    }
    return fault;
  }

  return {
    add: (more) => {
      faults.push(...more.map((fault) => ({ ...fault })));
    },
    clear: () => {
      faults = [];
    },
    all: () => faults,
    next,
  };
}

function meets({ match, method }: Fault, wantedMethod: string, path: string): boolean {
  if (method && method.toUpperCase() !== wantedMethod) return false;
  const pattern = match.split("*").map(escapeRegExp).join(".*");
  return new RegExp(`^${pattern}$`).test(path);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}
