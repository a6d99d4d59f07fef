/** Parts of a package by path, in file order. */
export type Parts = Pick<ReadonlyMap<string, Uint8Array>, 'get' | 'has' | 'keys' | 'size'> &
  Iterable<[string, Uint8Array]>;

/** Parts from this size on are not kept once they have been read: a list of a million rows is most of a gigabyte of XML. */
export const LARGE_BYTES = 2 ** 26;

/** A part handed out once as it was unpacked when the file was opened, and unpacked again whenever it is asked for after that. */
class LargePart {
  constructor(
    private fresh: Uint8Array | null,
    private readonly unpack: () => Uint8Array,
  ) {}

  bytes(): Uint8Array {
    const first = this.fresh;
    this.fresh = null;
    return first ?? this.unpack();
  }
}

/** Parts that can be changed; large ones that came from a file stay packed there. */
export class PackageParts implements Parts {
  private readonly parts: Map<string, Uint8Array | LargePart>;

  /** `unpack` unpacks one part of the file the parts came from; those of `largeBytes` and more are not kept. */
  constructor(
    parts: Iterable<readonly [string, Uint8Array | LargePart]>,
    unpack: ((path: string) => Uint8Array) | null = null,
    largeBytes = LARGE_BYTES,
  ) {
    this.parts = new Map();
    for (const [path, part] of parts) {
      const isLarge = unpack !== null && part instanceof Uint8Array && part.length >= largeBytes;
      this.parts.set(path, isLarge ? new LargePart(part, () => unpack(path)) : part);
    }
  }

  /** A copy to be changed; the given parts stay as they are. */
  static copyOf(parts: Parts): PackageParts {
    return new PackageParts(parts instanceof PackageParts ? parts.parts : parts);
  }

  get size(): number {
    return this.parts.size;
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  get(path: string): Uint8Array | undefined {
    const part = this.parts.get(path);
    return part instanceof LargePart ? part.bytes() : part;
  }

  keys(): MapIterator<string> {
    return this.parts.keys();
  }

  *[Symbol.iterator](): Generator<[string, Uint8Array]> {
    for (const path of this.parts.keys()) yield [path, this.get(path)!];
  }

  set(path: string, bytes: Uint8Array): void {
    this.parts.set(path, bytes);
  }

  delete(path: string): void {
    this.parts.delete(path);
  }
}
