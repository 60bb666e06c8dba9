/** The JSON values of a stream that holds one on each line. Empty lines are passed over. */
export async function* jsonLines<T>(stream: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  for await (const line of lines(stream)) {
    if (line.trim() === "") continue;
    const value: T = JSON.parse(line);
    yield value;
  }
}

async function* lines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  for await (const text of texts(stream)) {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  yield rest;
}

async function* texts(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  // Safari's streams cannot be iterated, so the reader is asked by hand.
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    // Whoever stops early (an error line, a full list) must not leave the server sending.
    await reader.cancel().catch(() => {});
  }
}
