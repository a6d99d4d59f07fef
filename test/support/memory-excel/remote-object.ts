import { ExcelError, invalidArgument, NotImplementedError } from './excel-error';

/** One object of the Excel object model as the protocol sees it. A null object is plain `null`. */
export interface Remote {
  readonly className: string;
  readonly properties: ReadonlySet<string>;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  navigate(name: string): Remote | null;
  call(name: string, args: readonly unknown[]): unknown;
  item(key: unknown): Remote;
  items: (() => readonly Remote[]) | undefined;
  identity(): Record<string, unknown>;
  /** What a reference id stands for; only ranges can be tracked. */
  readonly trackable: boolean;
}

export interface RemoteKind<T> {
  readonly className: string;
  readonly get?: Record<string, (target: T) => unknown>;
  readonly set?: Record<string, (target: T, value: unknown) => void>;
  readonly navigation?: Record<string, (target: T) => Remote | null>;
  readonly methods?: Record<string, (target: T, args: readonly unknown[]) => unknown>;
  readonly item?: (target: T, key: unknown) => Remote;
  readonly items?: (target: T) => readonly Remote[];
  readonly identity?: (target: T) => Record<string, unknown>;
  readonly trackable?: boolean;
}

const REMOTE = Symbol('remote');

export const isRemote = (value: unknown): value is Remote =>
  typeof value === 'object' && value !== null && REMOTE in value;

let hasMember: (className: string, member: string) => boolean = () => true;

/** Makes Excel as old as it is to be: members it has not got fail, whatever office.js lets pass. */
export const limitMembers = (limit: (className: string, member: string) => boolean): void => {
  hasMember = limit;
};

/** Builds the maker of remote objects of one class; a member that the kind lacks is a loud gap. */
export const defineRemote =
  <T>(kind: RemoteKind<T>) =>
  (target: T): Remote => {
    const missing = (name: string): NotImplementedError => new NotImplementedError(`${kind.className}.${name}`);
    const assertMember = (name: string): void => {
      if (!hasMember(kind.className, name)) throw new ExcelError('ApiNotFound', `${kind.className}.${name}`);
    };
    const { items } = kind;
    const remote = {
      [REMOTE]: true,
      className: kind.className,
      properties: new Set(Object.keys(kind.get ?? {})),
      trackable: kind.trackable ?? false,
      read: (name: string): unknown => {
        assertMember(name);
        const get = kind.get?.[name];
        if (get === undefined) throw missing(name);
        return get(target);
      },
      write: (name: string, value: unknown): void => {
        assertMember(name);
        const set = kind.set?.[name];
        if (set === undefined) throw missing(`${name} (set)`);
        set(target, value);
      },
      navigate: (name: string): Remote | null => {
        assertMember(name);
        const navigation = kind.navigation?.[name];
        if (navigation === undefined) throw missing(name);
        return navigation(target);
      },
      call: (name: string, args: readonly unknown[]): unknown => {
        assertMember(name);
        const method = kind.methods?.[name];
        if (method === undefined) throw missing(`${name}()`);
        return method(target, args);
      },
      item: (key: unknown): Remote => {
        if (kind.item === undefined) throw missing('getItem()');
        return kind.item(target, key);
      },
      items: items === undefined ? undefined : () => items(target),
      identity: () => kind.identity?.(target) ?? {},
    };
    return remote;
  };

export const asText = (value: unknown, name: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw invalidArgument(name);
};
