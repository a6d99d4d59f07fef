import { ExcelError, invalidArgument } from './excel-error';
import type { World } from './events';
import { assertSheetFree } from './range-target';
import { asText, defineRemote, type RemoteKind } from './remote-object';
import type { MemorySheet } from './sheet-model';

/** Settings and custom properties are the same thing with other names: a keyed store of values. */
interface StoreTarget<V> {
  readonly store: Map<string, V>;
  readonly check: (value: unknown) => V;
  readonly beforeWrite: () => void;
}

interface ItemTarget<V> extends StoreTarget<V> {
  readonly key: string;
}

const held = <V>({ store, key }: ItemTarget<V>): V => {
  const value = store.get(key);
  if (value === undefined) throw new ExcelError('ItemNotFound', key);
  return value;
};

const makeStore = <V>(itemClass: string, collectionClass: string) => {
  const itemRemote = defineRemote<ItemTarget<V>>({
    className: itemClass,
    identity: ({ key }) => ({ _Id: key, Key: key }),
    get: { Key: ({ key }) => key, Value: held, _Id: ({ key }) => key },
    set: {
      Value: (target, value) => {
        target.beforeWrite();
        held(target);
        target.store.set(target.key, target.check(value));
      },
    },
    methods: {
      Delete: (target) => {
        target.beforeWrite();
        held(target);
        target.store.delete(target.key);
      },
    },
  });
  const kind: RemoteKind<StoreTarget<V>> = {
    className: collectionClass,
    items: (target) => [...target.store.keys()].map((key) => itemRemote({ ...target, key })),
    item: (target, key) => {
      const item = { ...target, key: asText(key, 'key') };
      held(item);
      return itemRemote(item);
    },
    methods: {
      Add: (target, [key, value]) => {
        target.beforeWrite();
        if (typeof key !== 'string' || key === '') throw invalidArgument('key');
        target.store.set(key, target.check(value));
        return itemRemote({ ...target, key });
      },
      GetCount: ({ store }) => store.size,
      GetItemOrNullObject: (target, [key]) =>
        target.store.has(asText(key, 'key')) ? itemRemote({ ...target, key: asText(key, 'key') }) : null,
    },
  };
  return defineRemote(kind);
};

const settingsStore = makeStore<unknown>('Setting', 'SettingCollection');
const propertiesStore = makeStore<string>('WorksheetCustomProperty', 'WorksheetCustomPropertyCollection');

export const settingsRemote = ({ world }: { readonly world: World }) =>
  settingsStore({
    store: world.workbook.settings,
    check: (value) => {
      if (value === null || value === undefined) throw invalidArgument('value');
      return value;
    },
    beforeWrite: () => {
      if (world.workbook.isReadOnly) throw new ExcelError('AccessDenied', 'the workbook is read-only');
    },
  });

export const customPropertiesRemote = (target: { readonly world: World; readonly sheet: MemorySheet }) =>
  propertiesStore({
    store: target.sheet.customProperties,
    check: (value) => {
      if (typeof value !== 'string') throw invalidArgument('value');
      return value;
    },
    beforeWrite: () => assertSheetFree(target),
  });
