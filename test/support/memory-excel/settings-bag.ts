import { defineRemote, type Remote } from './remote-object';

/** Names are the protocol's (PascalCase); each scalar carries the value that Excel gives before any write. */
export interface BagShape {
  readonly className: string;
  readonly scalars?: Record<string, unknown>;
  readonly children?: Record<string, BagShape>;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** An object whose members are only remembered, in one flat record with dotted paths ('title.text'). */
export const bagRemote = (
  shape: BagShape,
  bag: Record<string, unknown>,
  path: string,
  beforeWrite: () => void,
): Remote => {
  const key = (name: string): string => (path === '' ? lowerFirst(name) : `${path}.${lowerFirst(name)}`);
  const scalars = Object.entries(shape.scalars ?? {});
  const children = Object.entries(shape.children ?? {});
  return defineRemote<Record<string, unknown>>({
    className: shape.className,
    get: Object.fromEntries(scalars.map(([name, start]) => [name, (held) => held[key(name)] ?? start])),
    set: Object.fromEntries(
      scalars.map(([name]) => [
        name,
        (held, value) => {
          beforeWrite();
          held[key(name)] = value;
        },
      ]),
    ),
    navigation: Object.fromEntries(
      children.map(([name, child]) => [name, (held) => bagRemote(child, held, key(name), beforeWrite)]),
    ),
  })(bag);
};
