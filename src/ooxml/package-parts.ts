/** Parts of a package by path, in file order. */
export type Parts = Pick<ReadonlyMap<string, Uint8Array>, 'get' | 'has' | 'keys' | 'size'> &
  Iterable<[string, Uint8Array]>;

const decoded = (path: string): string => {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone "%" is a letter of the name like any other.
    return path;
  }
};

/** What names of one part have in common: letter case and percent-encoding tell no parts apart (ECMA-376 part 2, 6.2.2). */
export const partKey = (path: string): string => decoded(path).toLowerCase();

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

/** Parts that can be changed, found by any way of writing their name; large ones that came from a file stay packed there. */
export class PackageParts implements Parts {
  private readonly parts: Map<string, Uint8Array | LargePart>;
  private readonly pathOf = new Map<string, string>();

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
      this.pathOf.set(partKey(path), path);
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
    return this.find(path) !== null;
  }

  /** The name under which the package has a part; null where it has none. */
  find(path: string): string | null {
    return this.parts.has(path) ? path : (this.pathOf.get(partKey(path)) ?? null);
  }

  get(path: string): Uint8Array | undefined {
    const part = this.parts.get(this.find(path) ?? path);
    return part instanceof LargePart ? part.bytes() : part;
  }

  keys(): MapIterator<string> {
    return this.parts.keys();
  }

  *[Symbol.iterator](): Generator<[string, Uint8Array]> {
    for (const path of this.parts.keys()) yield [path, this.get(path)!];
  }

  set(path: string, bytes: Uint8Array): void {
    const known = this.find(path) ?? path;
    this.parts.set(known, bytes);
    this.pathOf.set(partKey(known), known);
  }

  delete(path: string): void {
    const known = this.find(path);
    if (known === null) return;
    this.parts.delete(known);
    this.pathOf.delete(partKey(known));
  }
}
