/** In which documents a term occurs, ascending, and where in them (bits of `FIELD`; 0 for concepts). */
export interface Postings {
  readonly documents: Uint32Array;
  readonly fields: Uint8Array;
}

/**
 * Sorted texts as one: each says with a character of base 36 how many letters it shares with the one before it,
 * then what follows; lines separate them.
 */
export function packSorted(texts: readonly string[]): string {
  let before = '';
  return texts
    .map((text) => {
      let shared = 0;
      while (shared < 35 && shared < text.length && text[shared] === before[shared]) shared += 1;
      before = text;
      return shared.toString(36) + text.slice(shared);
    })
    .join('\n');
}

/** The texts of `packSorted`. */
export function unpackSorted(packed: string): string[] {
  if (packed === '') return [];
  let before = '';
  return packed.split('\n').map((line) => (before = before.slice(0, parseInt(line[0]!, 36)) + line.slice(1)));
}

/** Lists of one file: for each list the gaps between its documents, then the fields of each. */
export function encodePostings(lists: readonly Postings[]): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  for (const { documents, fields } of lists) {
    let before = -1;
    for (const document of documents) {
      pushNumber(out, document - before - 1);
      before = document;
    }
    out.push(...fields);
  }
  return Uint8Array.from(out);
}

/**
 * The lists of a file.
 * @param frequencies number of documents of each list
 * @throws Error if the bytes end before or after the lists
 */
export function decodePostings(bytes: Uint8Array, frequencies: readonly number[]): Postings[] {
  const reader = new ByteReader(bytes);
  const lists = frequencies.map((count) => {
    const documents = new Uint32Array(count);
    let before = -1;
    for (let index = 0; index < count; index += 1) {
      before += reader.number() + 1;
      documents[index] = before;
    }
    return { documents, fields: reader.bytes(count) };
  });
  reader.end();
  return lists;
}

/** Places of one file: for each list and document how many, then the gaps between them. */
export function encodePlaces(lists: readonly (readonly (readonly number[])[])[]): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  for (const list of lists) {
    for (const places of list) {
      pushNumber(out, places.length);
      let before = 0;
      for (const place of places) {
        pushNumber(out, place - before);
        before = place;
      }
    }
  }
  return Uint8Array.from(out);
}

/**
 * The places of a file.
 * @param frequencies number of documents of each list
 * @throws Error if the bytes end before or after the lists
 */
export function decodePlaces(bytes: Uint8Array, frequencies: readonly number[]): number[][][] {
  const reader = new ByteReader(bytes);
  const lists = frequencies.map((documents) =>
    Array.from({ length: documents }, () => {
      let place = 0;
      return Array.from({ length: reader.number() }, () => (place += reader.number()));
    }),
  );
  reader.end();
  return lists;
}

/** Seven bits a byte, lowest first; the eighth says that more follow. */
function pushNumber(out: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  bytes(count: number): Uint8Array {
    if (this.#at + count > this.#bytes.length) throw tooShort();
    return this.#bytes.subarray(this.#at, (this.#at += count));
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw new Error('search index: a file is longer than its lists');
  }

  #byte(): number {
    if (this.#at >= this.#bytes.length) throw tooShort();
    return this.#bytes[this.#at++]!;
  }
}

function tooShort(): Error {
  return new Error('search index: a file is shorter than its lists');
}
