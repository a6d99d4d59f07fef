import { invalidArgument } from './excel-error';
import type { NameTables } from './name-tables';
import type { Remote } from './remote-object';

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export type Answer = Record<string, unknown>;

/** Answers `load`: the keys of the answer are the protocol's names, whatever the case of the request. */
export class QueryReader {
  constructor(
    private readonly names: NameTables,
    private readonly referenceOf: (remote: Remote) => string | undefined,
  ) {}

  read(remote: Remote, query: QueryInfo): Answer {
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].filter((path) => path !== '');
    const answer = this.select(remote, paths);
    if (Array.isArray(answer._Items)) {
      const first = query.Skip ?? 0;
      answer._Items = answer._Items.slice(first, query.Top === undefined ? undefined : first + query.Top);
    }
    return answer;
  }

  identify(remote: Remote): Answer {
    const reference = this.referenceOf(remote);
    return { ...remote.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private select(remote: Remote, paths: readonly string[]): Answer {
    return remote.items === undefined ? this.object(remote, paths) : this.collection(remote, remote.items(), paths);
  }

  private collection(remote: Remote, items: readonly Remote[], paths: readonly string[]): Answer {
    const { scalars } = this.names.of(remote.className);
    const own = paths.filter((path) => scalars.has(path));
    const ofItems = paths.filter((path) => !scalars.has(path)).map((path) => path.replace(/^items\/?/, ''));
    const isOnlyOwn = own.length > 0 && ofItems.length === 0;
    const answer: Answer = own.length === 0 ? this.identify(remote) : this.object(remote, own);
    if (!isOnlyOwn)
      answer._Items = items.map((item) =>
        this.select(
          item,
          ofItems.filter((path) => path !== ''),
        ),
      );
    return answer;
  }

  private object(remote: Remote, paths: readonly string[]): Answer {
    const answer = this.identify(remote);
    const { scalars, navigation } = this.names.of(remote.className);
    const nested = new Map<string, string[]>();
    for (const path of paths.length === 0 ? ['*'] : paths) {
      const [head = '', ...rest] = path.split('/');
      if (head === '$none') continue;
      if (head === '*' || head === '$all') {
        // Members that are missing here stay unloaded: reading them is an error in office.js itself.
        for (const name of remote.properties) answer[name] = remote.read(name);
      } else if (scalars.has(head)) {
        const name = scalars.get(head) ?? head;
        answer[name] = remote.read(name);
      } else if (navigation.has(head)) {
        nested.set(head, [...(nested.get(head) ?? []), ...(rest.length === 0 ? [] : [rest.join('/')])]);
      } else throw invalidArgument(`${remote.className} has no property "${head}"`);
    }
    for (const [head, below] of nested) {
      const name = navigation.get(head) ?? head;
      const child = remote.navigate(name);
      answer[name] = child === null ? null : this.select(child, below);
    }
    return answer;
  }
}
