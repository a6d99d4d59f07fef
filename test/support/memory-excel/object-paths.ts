import type { World } from './events';
import { ExcelError, NotImplementedError } from './excel-error';
import { PATH, type ArgumentInfo, type PathInfo, type RequestBody } from './protocol';
import { isRemote, type Remote } from './remote-object';
import { workbookRemote } from './workbook';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Finds the objects of one request. Each path runs once, so that an `add` in it adds once. */
export class ObjectPaths {
  private readonly found = new Map<number, Remote | null>();

  constructor(
    private readonly world: World,
    private readonly body: RequestBody,
  ) {}

  /** Null is Excel's null object: everything below it is null as well. */
  resolve(id: number): Remote | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new ExcelError('InvalidObjectPath', `path ${String(id)}`);
    const result = this.follow(path);
    this.found.set(id, result);
    return result;
  }

  arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, at) => this.argument(value, references[at]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((item, at) => this.argument(item, (reference as unknown[])[at]));
    }
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    return this.plain(value);
  }

  /** Objects deep inside an argument come as { _ObjectPathId }. */
  private plain(value: unknown): unknown {
    if (!isRecord(value) || Array.isArray(value)) return value;
    if (typeof value._ObjectPathId === 'number') return this.resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.plain(item)]));
  }

  private follow(path: PathInfo): Remote | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return workbookRemote({ world: this.world });
      case PATH.nothing:
        return null;
      case PATH.reference: {
        const held = this.world.references.get(path.Name);
        if (!isRemote(held)) throw new ExcelError('InvalidReference', path.Name);
        return held;
      }
      case PATH.created:
        throw new NotImplementedError(`new ${path.Name}()`);
      default:
        return this.below(path);
    }
  }

  private below(path: PathInfo): Remote | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) return parent.navigate(path.Name);
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) return parent.item(args[0]);
    const result = parent.call(path.Name, args);
    if (result === null || isRemote(result)) return result;
    throw new NotImplementedError(`${parent.className}.${path.Name}() as an object`);
  }
}
