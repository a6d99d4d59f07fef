import type { World } from './events';
import { ExcelError, NotImplementedError } from './excel-error';
import type { NameTables } from './name-tables';
import { ObjectPaths } from './object-paths';
import { ACTION, type ActionInfo, type RequestBody, type ResponseBody } from './protocol';
import { QueryReader, type Answer } from './query';
import type { Remote } from './remote-object';

/** An error that a test wants at one action of a request. */
export interface Failure {
  readonly code: string;
  readonly atAction: number;
}

/** Runs the actions of a request in order, stops at the first error and takes nothing back: as Excel does. */
export class RequestRunner {
  private readonly referenceIds = new WeakMap<Remote, string>();
  private readonly reader: QueryReader;
  private counter = 0;

  constructor(
    private readonly world: World,
    private readonly names: NameTables,
    private readonly reportGap: (message: string) => void,
  ) {
    this.reader = new QueryReader(names, (remote) => this.referenceIds.get(remote));
  }

  run(body: RequestBody, failure: Failure | undefined): ResponseBody {
    const paths = new ObjectPaths(this.world, body);
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (failure?.atAction === index) throw new ExcelError(failure.code);
        const value = this.act(paths, action);
        if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        response.Error = { ...this.errorOf(error), ActionIndex: index };
        break;
      }
    }
    return response;
  }

  private act(paths: ObjectPaths, action: ActionInfo): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const remote = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return remote === null ? null : this.reader.identify(remote);
      case ACTION.query:
      case ACTION.queryAsJson:
        return remote === null ? null : this.reader.read(remote, action.QueryInfo ?? {});
      case ACTION.recursiveQuery:
        return remote === null ? null : this.readDeep(remote, action.RecursiveQueryInfo, 0);
      case ACTION.method:
        // A method of a null object does nothing: getItemOrNullObject('x').delete() is a documented idiom.
        return remote === null ? null : this.call(remote, action.Name, paths.arguments(action.ArgumentInfo));
      case ACTION.setProperty:
        if (remote === null) throw new ExcelError('ItemNotFound', 'a property of a null object');
        remote.write(action.Name, paths.arguments(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        if (remote === null) throw new ExcelError('ItemNotFound', 'a property of a null object');
        this.update(remote, action.ObjectState ?? {});
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new NotImplementedError(`action type ${String(action.ActionType)}`);
    }
  }

  private call(remote: Remote, name: string, args: readonly unknown[]): unknown {
    if (name !== '_KeepReference') return remote.call(name, args);
    if (!remote.trackable) throw new NotImplementedError(`${remote.className}._KeepReference()`);
    this.counter += 1;
    const reference = this.referenceIds.get(remote) ?? `reference-${String(this.counter)}`;
    this.referenceIds.set(remote, reference);
    this.world.references.set(reference, remote);
    return null;
  }

  private update(remote: Remote, state: Record<string, unknown>): void {
    const { scalars, navigation } = this.names.of(remote.className);
    for (const [key, value] of Object.entries(state)) {
      const child = navigation.get(key) ?? ([...navigation.values()].includes(key) ? key : undefined);
      if (child === undefined) {
        remote.write(scalars.get(key) ?? key, value);
        continue;
      }
      const below = remote.navigate(child);
      if (below !== null) this.update(below, value as Record<string, unknown>);
    }
  }

  private readDeep(remote: Remote, info: ActionInfo['RecursiveQueryInfo'], depth: number): Answer {
    const query = info?.Queries[remote.className] ?? { Select: ['$none'] };
    const answer = this.reader.read(remote, query);
    if (depth >= (info?.MaxDepth ?? 1)) return answer;
    if (remote.items !== undefined) {
      answer._Items = remote.items().map((item) => this.readDeep(item, info, depth));
      return answer;
    }
    for (const [, name] of this.names.of(remote.className).navigation) {
      try {
        const child = remote.navigate(name);
        if (child !== null && info?.Queries[child.className] !== undefined)
          answer[name] = this.readDeep(child, info, depth + 1);
      } catch (error) {
        // Only the classes that were asked for matter here; a gap elsewhere is not met.
        if (!(error instanceof NotImplementedError)) throw error;
      }
    }
    return answer;
  }

  private errorOf(error: unknown): { Code: string; Message: string; Location: string; HttpStatusCode: number } {
    if (error instanceof ExcelError) {
      return { Code: error.code, Message: error.message, Location: '', HttpStatusCode: error.httpStatus };
    }
    const message = error instanceof Error ? error.message : String(error);
    this.reportGap(message);
    return { Code: 'MemoryExcelNotImplemented', Message: message, Location: '', HttpStatusCode: 501 };
  }
}
