import { parseCellAddress, type DraftCell, type SheetDraft } from '../../src/sheets';

type Scalar = string | number | boolean | null;
/** A range or what is calculated over one: rows of scalars. */
type Matrix = readonly (readonly Scalar[])[];
type Value = Scalar | Matrix;

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'|\$?[A-Z]{1,3}\$?[1-9]\d*(?![\w(])|\$[A-Z]{1,3}(?![\w$])|[A-Z]+(?=\()|\d+(?:\.\d+)?|<=|>=|<>|[-+*/&=<>(),:!]/g;

const isMatrix = (value: Value): value is Matrix => Array.isArray(value);

const numberOf = (value: Scalar): number => {
  if (value === null || value === '') return 0;
  if (typeof value === 'string') throw new Error(`not a number: ${value}`);
  return Number(value);
};

/** Applies a function to scalars, or to ranges cell by cell; one row or column goes with every other. */
const broadcast = (values: readonly Value[], apply: (...scalars: Scalar[]) => Scalar): Value => {
  const matrices = values.filter(isMatrix);
  if (matrices.length === 0) return apply(...(values as Scalar[]));
  const height = Math.max(...matrices.map((rows) => rows.length));
  const width = Math.max(...matrices.map((rows) => rows[0]?.length ?? 0));
  const at = (value: Value, row: number, column: number): Scalar => {
    if (!isMatrix(value)) return value;
    const cells = value[value.length === 1 ? 0 : row]!;
    return cells[cells.length === 1 ? 0 : column]!;
  };
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => apply(...values.map((value) => at(value, row, column)))),
  );
};

const flat = (values: readonly Value[]): Scalar[] =>
  values.flatMap((value) => (isMatrix(value) ? value.flat() : [value]));

const scalar = (value: Value): Scalar => {
  if (!isMatrix(value)) return value;
  if (value.length === 1 && value[0]!.length === 1) return value[0]![0]!;
  throw new Error('a range where one value is wanted');
};

const isEqual = (a: Scalar, b: Scalar): boolean => {
  const [left, right] = [a ?? '', b ?? ''];
  return typeof left === 'string' && typeof right === 'string'
    ? left.toLowerCase() === right.toLowerCase()
    : left === right;
};

/** Half away from zero, as spreadsheets round. */
const round = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / scale || 0;
};

const COMPARE: Readonly<Record<string, (a: Scalar, b: Scalar) => boolean>> = {
  '=': isEqual,
  '<>': (a, b) => !isEqual(a, b),
  '<': (a, b) => numberOf(a) < numberOf(b),
  '>': (a, b) => numberOf(a) > numberOf(b),
  '<=': (a, b) => numberOf(a) <= numberOf(b),
  '>=': (a, b) => numberOf(a) >= numberOf(b),
};

/** Rows of ranges that meet all criteria, given as range and value by turns. */
const meeting = (pairs: readonly Value[]): number[] => {
  const ranges = pairs.filter((_, index) => index % 2 === 0).map((range) => flat([range]));
  const wanted = pairs.filter((_, index) => index % 2 === 1).map(scalar);
  // A text of digits would be taken for a number, of which programs keep 15 digits.
  for (const one of wanted)
    if (typeof one === 'string' && /^\d/.test(one)) throw new Error(`ambiguous criterion ${one}`);
  return ranges[0]!.flatMap((_, row) =>
    ranges.every((range, index) => isEqual(range[row]!, wanted[index]!)) ? [row] : [],
  );
};

const FUNCTIONS: Readonly<Record<string, (args: readonly Value[]) => Value>> = {
  INT: ([value]) => broadcast([value!], (one) => Math.floor(numberOf(one))),
  ROUND: (args) => broadcast(args, (value, digits) => round(numberOf(value), numberOf(digits))),
  SUM: (args) => flat(args).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
  SUMPRODUCT: ([array]) =>
    flat([array!]).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
  SUMIF: ([looked, wanted, summed]) => {
    const numbers = flat([summed!]);
    return flat([looked!]).reduce<number>(
      (sum, value, index) => sum + (isEqual(value, scalar(wanted!)) ? numberOf(numbers[index]!) : 0),
      0,
    );
  },
  SUMIFS: ([sums, ...pairs]) => {
    const values = flat([sums!]);
    return meeting(pairs).reduce((sum, row) => sum + numberOf(values[row]!), 0);
  },
  COUNTIFS: (pairs) => meeting(pairs).length,
  INDEX: ([range, place]) => flat([range!])[numberOf(scalar(place!)) - 1]!,
  MATCH: ([sought, range]) => {
    const found = flat([range!]).findIndex((value) => isEqual(value, scalar(sought!)));
    if (found < 0) throw new Error(`no ${String(scalar(sought!))} to match`);
    return found + 1;
  },
  HYPERLINK: ([, label]) => label!,
};

/** A formula that jumps: where to, and what its cell shows. */
const JUMP = /^HYPERLINK\((.*),"[^"]*"\)$/;

/**
 * Calculates the formulas of drafted sheets: a small program of its own, which knows the functions Padan uses and throws at any
 * other, at a formula that needs itself, and at a name or place that is not there.
 */
export class Calculator {
  private readonly sheets: ReadonlyMap<string, SheetDraft>;
  private readonly known = new Map<DraftCell, Scalar>();
  private readonly open = new Set<DraftCell>();

  constructor(sheets: readonly SheetDraft[]) {
    this.sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** What a cell shows. */
  valueAt(sheet: SheetDraft, row: number, column: number): Scalar {
    const cell = sheet.rows[row]?.[column] ?? null;
    if (cell === null) return null;
    if (cell.formula === undefined) return cell.value;
    const known = this.known.get(cell);
    if (this.open.has(cell)) throw new Error(`${sheet.name}: ${cell.formula} needs itself`);
    if (known !== undefined) return known;
    this.open.add(cell);
    const value = scalar(this.calculate(cell.formula, sheet));
    this.open.delete(cell);
    this.known.set(cell, value);
    return value;
  }

  /** Where a cell jumps to ("#'P1 X'!A5"); null for a formula that does not. */
  jumpAt(sheet: SheetDraft, row: number, column: number): Scalar {
    const target = JUMP.exec(sheet.rows[row]?.[column]?.formula ?? '')?.[1];
    return target === undefined ? null : scalar(this.calculate(target, sheet));
  }

  private calculate(formula: string, sheet: SheetDraft): Value {
    const tokens = formula.match(TOKEN) ?? [];
    if (tokens.join('') !== formula) throw new Error(`cannot read ${formula}`);
    let at = 0;
    const take = (token: string): boolean => tokens[at] === token && (at += 1) > 0;
    const expect = (token: string): void => {
      if (!take(token)) throw new Error(`${token} expected in ${formula} at ${String(tokens[at])}`);
    };
    const chain = (
      next: () => Value,
      signs: readonly string[],
      apply: (sign: string, a: Scalar, b: Scalar) => Scalar,
    ): Value => {
      let left = next();
      while (signs.includes(tokens[at] ?? '')) {
        const sign = tokens[at++]!;
        left = broadcast([left, next()], (a, b) => apply(sign, a, b));
      }
      return left;
    };
    const range = (of: SheetDraft): Value => {
      const placeAt = (token: string, row: number): { readonly row: number; readonly column: number } =>
        parseCellAddress(/\d/.test(token) ? token : `${token}${row + 1}`)!;
      const first = placeAt(tokens[at++]!, 0);
      // A column without a row is all of it.
      const last = take(':') ? placeAt(tokens[at++]!, of.rows.length - 1) : first;
      const rows = Array.from({ length: last.row - first.row + 1 }, (_, row) =>
        Array.from({ length: last.column - first.column + 1 }, (_cell, column) =>
          this.valueAt(of, first.row + row, first.column + column),
        ),
      );
      return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
    };
    const argumentsOf = (): Value[] => {
      const args: Value[] = [];
      do args.push(comparison());
      while (take(','));
      expect(')');
      return args;
    };
    /** Passes over one argument without looking at what it would give. */
    const skip = (): void => {
      for (let depth = 0; depth > 0 || (tokens[at] !== ',' && tokens[at] !== ')'); at += 1)
        depth += tokens[at] === '(' ? 1 : tokens[at] === ')' ? -1 : 0;
    };
    const condition = (): Value => {
      const isTrue = Boolean(scalar(comparison()));
      expect(',');
      if (!isTrue) skip();
      const first = isTrue ? comparison() : null;
      expect(',');
      const second = isTrue ? null : comparison();
      if (isTrue) skip();
      expect(')');
      return isTrue ? first : second;
    };
    /** The row a reference names, whatever stands there. */
    const rowOfReference = (): Value => {
      while (tokens[at + 1] !== ')') at += 1;
      const place = parseCellAddress(tokens[at]!);
      if (place === null) throw new Error(`no cell: ${String(tokens[at])}`);
      at += 1;
      expect(')');
      return place.row + 1;
    };
    const primary = (): Value => {
      const token = tokens[at]!;
      if (take('-')) return broadcast([primary()], (value) => -numberOf(value));
      if (take('(')) {
        const inner = comparison();
        expect(')');
        return inner;
      }
      if (token.startsWith('"')) return (at += 1) && token.slice(1, -1).replaceAll('""', '"');
      if (/^\d/.test(token)) return (at += 1) && Number(token);
      if (token.startsWith("'")) {
        const named = this.sheets.get(token.slice(1, -1).replaceAll("''", "'"));
        if (!named) throw new Error(`no sheet ${token}`);
        at += 1;
        expect('!');
        return range(named);
      }
      if (tokens[at + 1] !== '(') return range(sheet);
      at += 2;
      if (token === 'IF') return condition();
      if (token === 'ROW') return rowOfReference();
      const apply = FUNCTIONS[token];
      if (!apply) throw new Error(`no function ${token}`);
      return apply(argumentsOf());
    };
    const term = (): Value =>
      chain(primary, ['*', '/'], (sign, a, b) =>
        sign === '*' ? numberOf(a) * numberOf(b) : numberOf(a) / numberOf(b),
      );
    const sum = (): Value =>
      chain(term, ['+', '-'], (sign, a, b) => (sign === '+' ? numberOf(a) + numberOf(b) : numberOf(a) - numberOf(b)));
    const joined = (): Value => chain(sum, ['&'], (_, a, b) => `${String(a ?? '')}${String(b ?? '')}`);
    const comparison = (): Value => chain(joined, Object.keys(COMPARE), (sign, a, b) => COMPARE[sign]!(a, b));
    const result = comparison();
    if (at !== tokens.length) throw new Error(`cannot read ${formula} from ${String(tokens[at])} on`);
    return result;
  }
}
