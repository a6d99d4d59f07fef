import { ExcelError, invalidArgument } from './excel-error';
import type { World } from './events';
import { rangeRemote } from './range';
import { absoluteFormula, targetOf } from './range-target';
import { asText, defineRemote } from './remote-object';
import type { MemorySheet } from './sheet-model';

interface NamesTarget {
  readonly world: World;
  /** Without a scope: the names of the workbook. */
  readonly scope: MemorySheet | undefined;
}

interface NameTarget extends NamesTarget {
  readonly name: string;
}

type Held = World['workbook']['names'] extends Map<string, infer V> ? V : never;

const keyOf = ({ scope }: NamesTarget, name: string): string =>
  (scope === undefined ? name : `${scope.id}!${name}`).toLowerCase();

const held = (target: NameTarget): Held => {
  const found = target.world.workbook.names.get(keyOf(target, target.name));
  if (found === undefined) throw new ExcelError('ItemNotFound', target.name);
  return found;
};

const nameRemote = defineRemote<NameTarget>({
  className: 'NamedItem',
  identity: ({ name }) => ({ Name: name }),
  get: {
    Name: ({ name }) => name,
    Type: (target) => (targetOf(held(target).value) === undefined ? 'String' : 'Range'),
    Value: (target) => {
      const range = targetOf(held(target).value);
      return range === undefined ? held(target).value : absoluteFormula(range).slice(1);
    },
    Formula: (target) => {
      const range = targetOf(held(target).value);
      return range === undefined ? held(target).value : absoluteFormula(range);
    },
    Visible: (target) => held(target).visible,
    Scope: ({ scope }) => (scope === undefined ? 'Workbook' : 'Worksheet'),
  },
  set: {
    Visible: (target, value) => {
      held(target).visible = value === true;
    },
  },
  methods: {
    GetRange: (target) => {
      const range = targetOf(held(target).value);
      if (range === undefined) throw new ExcelError('InvalidReference');
      return rangeRemote(range);
    },
    GetRangeOrNullObject: (target) => {
      const range = targetOf(held(target).value);
      return range === undefined ? null : rangeRemote(range);
    },
    Delete: (target) => {
      held(target);
      target.world.workbook.names.delete(keyOf(target, target.name));
    },
  },
});

export const namesRemote = defineRemote<NamesTarget>({
  className: 'NamedItemCollection',
  items: (target) =>
    [...target.world.workbook.names]
      .filter(([, { scope }]) => scope === target.scope)
      .map(([, { name }]) => nameRemote({ ...target, name })),
  item: (target, name) => {
    const item = { ...target, name: asText(name, 'name') };
    held(item);
    return nameRemote(item);
  },
  methods: {
    Add: (target, [rawName, reference]) => {
      const { workbook } = target.world;
      if (workbook.isReadOnly) throw new ExcelError('AccessDenied', 'the workbook is read-only');
      const name = asText(rawName, 'name');
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`the name "${name}"`);
      if (workbook.names.has(keyOf(target, name))) throw new ExcelError('ItemAlreadyExists', name);
      workbook.names.set(keyOf(target, name), { name, value: reference, scope: target.scope, visible: true });
      return nameRemote({ ...target, name });
    },
    GetCount: (target) =>
      [...target.world.workbook.names.values()].filter(({ scope }) => scope === target.scope).length,
    GetItemOrNullObject: (target, [rawName]) => {
      const name = asText(rawName, 'name');
      return target.world.workbook.names.has(keyOf(target, name)) ? nameRemote({ ...target, name }) : null;
    },
  },
});
