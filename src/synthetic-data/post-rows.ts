import type { FieldFamily } from '../domain';

import { AGENCIES, OPENING } from './catalogue';
import type { PostTemplate, UnitTemplate } from './post-templates';
import { PLACE_NAMES } from './programmes';
import { REPEATED_UNITS, type RepeatedUnit } from './repeated-units';

/** One row of the made-up peta jabatan. */
export type SamplePost = {
  readonly agency: string;
  readonly unit: string;
  readonly family: FieldFamily;
  readonly isService: boolean;
  readonly template: PostTemplate;
  /** Seats needed (K). */
  seats: number;
  /** People there (B). */
  filled: number;
  /** 1 to 3; null where the office says nothing. */
  priority: number | null;
};

type PlacedUnit = {
  readonly agency: string;
  readonly name: string;
  readonly isService: boolean;
  readonly unit: UnitTemplate;
};

/** The agencies' own units, in the order of the catalogue. */
const officeUnits: readonly (readonly PlacedUnit[])[] = AGENCIES.map(({ name: agency, isService, units }) =>
  units.map((unit) => ({
    agency,
    // Every agency has one, and a unit's name is how people find it.
    name: unit.name === 'Sekretariat' ? `Sekretariat ${agency}` : unit.name,
    isService,
    unit,
  })),
);

const placeName = (place: number): string => {
  const again = Math.floor(place / PLACE_NAMES.length);
  return `${PLACE_NAMES[place % PLACE_NAMES.length] ?? ''}${again === 0 ? '' : ` ${again + 1}`}`;
};

/** The `index`-th unit of its kind: schools and Kelurahan are numbered where a place has several. */
const repeated = ({ agency, isService, unit, count }: RepeatedUnit, index: number): PlacedUnit => {
  const place = placeName(Math.floor(index / count));
  const name = unit.name.startsWith('UPT SD')
    ? `${unit.name} ${place} ${(index % count) + 1}`
    : `${unit.name} ${unit.name === 'Kelurahan' ? placeName(index) : place}`;
  return { agency: agency === 'Kecamatan' ? `Kecamatan ${place}` : agency, name, isService, unit };
};

/** Units in the order a city gets them: the opening, then agencies one after the other with some repeated units between. */
function* placedUnits(): Generator<readonly [unit: PlacedUnit, posts: number]> {
  for (const [name, count, posts] of OPENING) {
    const kind = REPEATED_UNITS.find(({ unit }) => unit.name === name);
    const office = officeUnits.flat().find(({ unit }) => unit.name === name);
    if (kind) for (let index = 0; index < count; index += 1) yield [repeated(kind, index), posts];
    else if (office) yield [office, posts];
  }
  for (let round = 0; ; round += 1) {
    const units = officeUnits[round];
    for (const unit of units ?? []) yield [unit, Infinity];
    if (units && round % 2 === 1) continue;
    const place = units ? round / 2 : round - Math.floor(officeUnits.length / 2);
    for (const kind of REPEATED_UNITS)
      for (let index = 0; index < kind.count; index += 1) yield [repeated(kind, place * kind.count + index), Infinity];
  }
}

/** The rows agency by agency and unit by unit, each where it came first. */
const inOrder = (rows: readonly SamplePost[]): SamplePost[] => {
  const agencies = new Map<string, Map<string, SamplePost[]>>();
  for (const row of rows) {
    const units = agencies.get(row.agency) ?? new Map<string, SamplePost[]>();
    agencies.set(row.agency, units.set(row.unit, [...(units.get(row.unit) ?? []), row]));
  }
  return [...agencies.values()].flatMap((units) => [...units.values()].flat());
};

/** The first rows of the peta jabatan of a city without end, put in order. */
export const postRows = (count: number): SamplePost[] => {
  const rows: SamplePost[] = [];
  const placed = new Map<string, number>();
  for (const [{ agency, name, isService, unit }, posts] of placedUnits()) {
    const key = `${agency}|${name}`;
    const done = placed.get(key) ?? 0;
    const upTo = Math.min(posts, unit.posts.length);
    placed.set(key, Math.max(done, upTo));
    for (const template of unit.posts.slice(done, upTo)) {
      if (rows.length === count) return inOrder(rows);
      rows.push({
        agency,
        unit: name,
        family: unit.family,
        isService,
        template,
        seats: template.seats,
        filled: 0,
        priority: null,
      });
    }
  }
  return inOrder(rows);
};
