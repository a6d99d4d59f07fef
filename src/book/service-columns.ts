import { serviceGrade, type Policy, type Position, type ServiceIndex } from '../domain';
import { memoizeByObject } from '../kernel';
import type { Planned } from '../planning';
import type { CellLook } from '../sheets';
import { fill, formatDate, formatPoints, type Texts } from '../text';

import type { ReportInput } from './report-input';
import { text } from './cells';
import { rowFit } from './row-cells';
import { computed, type Column } from './sheet-spec';

const WIDTHS = { unit: 130, agency: 200 } as const;

type Surveyed = Position & { readonly serviceIndex: ServiceIndex };

const isSurveyed = (position: Position): position is Surveyed => position.serviceIndex !== null;

/** The unit of each agency with the lowest index; of equal ones the first post by id. */
const lowestByAgency = memoizeByObject(({ instance }: Planned): ReadonlyMap<string, Surveyed> => {
  const lowest = new Map<string, Surveyed>();
  for (const position of instance.positions.filter(isSurveyed)) {
    const agency = position.agency ?? '';
    const known = lowest.get(agency);
    if (known === undefined || position.serviceIndex.value < known.serviceIndex.value) lowest.set(agency, position);
  }
  return lowest;
});

const isAnySurveyed = ({ instance }: Planned): boolean => instance.positions.some(isSurveyed);

const wordOf = (index: ServiceIndex, policy: Policy, texts: Texts): { readonly p: string; readonly a: string } => ({
  p: formatPoints(index.value, texts),
  a: serviceGrade(index, policy),
});

/** The index of satisfaction of a post's unit with grade and day; no column where no unit has one. */
export const serviceColumn = <Row>(
  { planned, policy, texts }: ReportInput,
  positionOf: (row: Row) => Position,
): Column<Row>[] =>
  isAnySurveyed(planned)
    ? [
        computed('serviceIndex', {
          width: WIDTHS.unit,
          write: (row) => {
            const { serviceIndex } = positionOf(row);
            if (serviceIndex === null) return rowFit(null, WIDTHS.unit);
            const { serviceGraded } = texts.sheets.labels;
            const day = formatDate(serviceIndex.date);
            return rowFit(fill(serviceGraded, { ...wordOf(serviceIndex, policy, texts), day }), WIDTHS.unit);
          },
        }),
      ]
    : [];

const SHORT_WIDTH = 64;

/** The index of satisfaction of a unit with its grade; no column where no unit has one. */
export const gradeColumn = <Row>(
  { planned, policy, texts }: ReportInput,
  indexOf: (row: Row) => ServiceIndex | null,
  look: (row: Row) => CellLook,
): Column<Row>[] =>
  isAnySurveyed(planned)
    ? [
        computed('serviceIndex', {
          width: SHORT_WIDTH,
          write: (row) => {
            const index = indexOf(row);
            const { serviceShort } = texts.sheets.labels;
            const told = index === null ? null : fill(serviceShort, wordOf(index, policy, texts));
            return { ...text(told, look(row)), align: 'right' };
          },
        }),
      ]
    : [];

/** The unit of an agency with the lowest index; no column where no unit has one. */
export const lowestServiceColumn = <Row>(
  { planned, policy, texts }: ReportInput,
  agencyOf: (row: Row) => string,
): Column<Row>[] =>
  isAnySurveyed(planned)
    ? [
        computed('lowestService', {
          width: WIDTHS.agency,
          write: (row) => {
            const found = lowestByAgency(planned).get(agencyOf(row));
            if (found === undefined) return rowFit(null, WIDTHS.agency);
            const { serviceOfUnit } = texts.sheets.labels;
            const words = { ...wordOf(found.serviceIndex, policy, texts), unit: found.unit };
            return rowFit(fill(serviceOfUnit, words), WIDTHS.agency);
          },
        }),
      ]
    : [];
