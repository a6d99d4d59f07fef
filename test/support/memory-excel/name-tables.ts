import { NotImplementedError } from './excel-error';

/** Members of one class of the object model: name in code -> name in the protocol. */
interface NameTable {
  readonly scalars: ReadonlyMap<string, string>;
  readonly navigation: ReadonlyMap<string, string>;
}

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const list = (prototype: object, name: string): string[] => {
  const value: unknown = Reflect.get(prototype, name);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
};

/** Reads the names off the proxy classes that office.js itself brought, so they cannot drift apart. */
export class NameTables {
  private readonly known = new Map<string, NameTable>();

  constructor(private readonly excel: object) {}

  of(className: string): NameTable {
    const known = this.known.get(className);
    if (known !== undefined) return known;
    const proxy: unknown = Reflect.get(this.excel, className);
    if (typeof proxy !== 'function') throw new NotImplementedError(`class ${className}`);
    const prototype = proxy.prototype as object;
    const originals = list(prototype, '_scalarPropertyOriginalNames');
    const scalars = list(prototype, '_scalarPropertyNames').map((name, at): [string, string] => [
      name,
      originals[at] ?? upperFirst(name),
    ]);
    const navigation = list(prototype, '_navigationPropertyNames').map((name): [string, string] => [
      name,
      upperFirst(name),
    ]);
    const table = { scalars: new Map(scalars), navigation: new Map(navigation) };
    this.known.set(className, table);
    return table;
  }
}
