import { isCovering, isOverlapping } from './address';
import { invalidArgument } from './excel-error';
import { absoluteFormula, assertSheetFree, targetOf, type RangeTarget } from './range-target';
import { defineRemote } from './remote-object';
import type { MemoryValidation } from './sheet-model';

const TYPES: Record<string, string> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
/** Excel cuts no list: it refuses a typed one above this length. */
const LONGEST_LIST = 255;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const newestOn = ({ sheet, area }: RangeTarget): MemoryValidation | undefined =>
  sheet.validations.filter((validation) => isOverlapping(validation.area, area)).at(-1);

const existing = (target: RangeTarget): MemoryValidation => {
  assertSheetFree(target);
  const { validations } = target.sheet;
  const same = validations.find(({ area }) => isCovering(area, target.area) && isCovering(target.area, area));
  if (same !== undefined) return same;
  const kept = validations.filter(({ area }) => !isCovering(target.area, area));
  const fresh = { area: target.area, rule: undefined, errorAlert: {}, prompt: {}, ignoreBlanks: true };
  validations.splice(0, validations.length, ...kept, fresh);
  return fresh;
};

const plainRule = (value: unknown): unknown => {
  const kinds = isRecord(value) ? Object.keys(value).filter((kind) => value[kind] !== undefined) : [];
  const kind = kinds[0];
  if (!isRecord(value) || kind === undefined || kinds.length !== 1 || TYPES[kind] === undefined) {
    throw invalidArgument('rule');
  }
  const details = value[kind];
  if (kind !== 'list') return value;
  if (!isRecord(details)) throw invalidArgument('rule.list');
  const range = targetOf(details.source);
  const source = range === undefined ? details.source : absoluteFormula(range);
  if (typeof source !== 'string' || (!source.startsWith('=') && source.length > LONGEST_LIST)) {
    throw invalidArgument('rule.list.source');
  }
  return { list: { ...details, source } };
};

const typeOf = (rule: unknown): string => (isRecord(rule) ? (TYPES[Object.keys(rule)[0] ?? ''] ?? 'None') : 'None');

export const dataValidationRemote = defineRemote<RangeTarget>({
  className: 'DataValidation',
  get: {
    Type: (target) => typeOf(newestOn(target)?.rule),
    Rule: (target) => newestOn(target)?.rule ?? {},
    ErrorAlert: (target) => newestOn(target)?.errorAlert ?? {},
    Prompt: (target) => newestOn(target)?.prompt ?? {},
    IgnoreBlanks: (target) => newestOn(target)?.ignoreBlanks ?? true,
  },
  set: {
    Rule: (target, value) => {
      const rule = plainRule(value);
      existing(target).rule = rule;
    },
    ErrorAlert: (target, value) => {
      existing(target).errorAlert = value;
    },
    Prompt: (target, value) => {
      existing(target).prompt = value;
    },
    IgnoreBlanks: (target, value) => {
      existing(target).ignoreBlanks = value === true;
    },
  },
  methods: {
    Clear: (target) => {
      assertSheetFree(target);
      const { validations } = target.sheet;
      const kept = validations.filter(({ area }) => !isCovering(target.area, area));
      validations.splice(0, validations.length, ...kept);
    },
  },
});
