import type { Criterion, Naming } from '../criteria';
import type { Position } from '../domain';

import { numbered, type Placing } from './verify-questions';

/** Places by the first trait a post has in common with the person's own. */
export const placingByLikeness = (
  positions: readonly Position[],
  likeness: NonNullable<Criterion['likeness']>,
): Placing => {
  // One text per column and trait, numbered; a post without a trait has a text of its own.
  const texts = positions.map((position, column) =>
    likeness(position).map((text, place) => (text === null ? `none ${column}` : `${place} ${text}`)),
  );
  const [numbers] = numbered(texts.flat());
  const width = texts[0]?.length ?? 0;
  const columnOf = new Map(positions.map((position, column) => [position, column]));
  return (_, from) => {
    const own = columnOf.get(from)! * width;
    return (columns, count, places) => {
      for (let index = 0; index < count; index += 1) {
        const other = columns[index]! * width;
        let place = 0;
        while (place < width && numbers[own + place] !== numbers[other + place]) place += 1;
        places[index] = place;
      }
    };
  };
};

const nowhere: ReturnType<Placing> = (_, count, places) => {
  places.fill(0, 0, count);
};

/** Places by the first of the person's names that means a post, from 1; 0 where none does. */
export const placingByName = (positions: readonly Position[], { namesOf, textsOf, means }: Naming): Placing => {
  const columnsOf = new Map<string, number[]>();
  for (const [column, position] of positions.entries()) {
    for (const text of textsOf(position)) {
      const columns = columnsOf.get(text);
      if (columns) columns.push(column);
      else columnsOf.set(text, [column]);
    }
  }
  const meant = new Map<string, readonly (readonly number[])[]>();
  const meantBy = (name: string): readonly (readonly number[])[] => {
    const known = meant.get(name);
    if (known) return known;
    const found = [...columnsOf].filter(([text]) => means(name, text)).map(([, columns]) => columns);
    meant.set(name, found);
    return found;
  };
  return (employee) => {
    const names = namesOf(employee);
    if (names.length === 0) return nowhere;
    const placeOf = new Map<number, number>();
    for (const [index, name] of names.entries()) {
      for (const columns of meantBy(name)) {
        for (const column of columns) if (!placeOf.has(column)) placeOf.set(column, index + 1);
      }
    }
    return (columns, count, places) => {
      for (let index = 0; index < count; index += 1) places[index] = placeOf.get(columns[index]!) ?? 0;
    };
  };
};
