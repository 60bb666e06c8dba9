import { openApiDocument } from "@/lib/api/openapi/document";
import type { DocumentOperation } from "@/lib/api/openapi/document-types";

/** The location of an operation: the server's path, the method, and the path below it. */
export type Place = { base: string; method: string; path: string };

export type Placed = { place: Place; operation: DocumentOperation };

/** Returns every operation of the document, in its order. */
export function placedOperations(): Placed[] {
  const { paths, servers } = openApiDocument();
  const base = servers[0]?.url ?? "";
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      place: { base, path, method: method.toUpperCase() },
      operation,
    })),
  );
}

export type Failure = { status: string; code: string; message: string };

function failuresOf({ responses }: DocumentOperation): Failure[] {
  return Object.entries(responses).flatMap(([status, answer]) =>
    (answer["x-codes"] ?? []).map((one) => ({ status, ...one })),
  );
}

/** Splits failures into those of every operation, which are listed once, and those of single operations. */
export function sortFailures(all: Placed[]): { shared: Failure[]; own: (one: Placed) => Failure[] } {
  const key = ({ status, code }: Failure) => `${status} ${code}`;
  const sets = all.map(({ operation }) => new Set(failuresOf(operation).map(key)));
  const isShared = (failure: Failure) => sets.every((set) => set.has(key(failure)));
  const [first] = all;
  return {
    shared: first ? failuresOf(first.operation).filter(isShared) : [],
    own: ({ operation }) => failuresOf(operation).filter((failure) => !isShared(failure)),
  };
}
