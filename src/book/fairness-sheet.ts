import type { Transfer } from '../domain';
import type { GroupShare, PassedOver } from '../insight';
import { PALETTE, type DraftCell } from '../sheets';
import { fill, formatWhole } from '../text';

import { headerRow, text } from './cells';
import { printPage } from './print-page';
import type { ReportInput } from './report-input';
import { requestRows } from './requests-rows';
import { rowFit, rowPair, rowPoints, rowSigned, rowText, rowWhole } from './row-cells';
import { aligned, backLink, pageOf, widthsOf } from './sheet-of';

type Cells = (DraftCell | null)[];

/** A person, a post, five numbers, two texts: all tables of the page stand in these columns, in pixels. */
const COLUMNS = [200, 250, 84, 84, 84, 84, 84, 270, 200] as const;
const [PERSON_WIDTH, POST_WIDTH] = COLUMNS;

/** Title and sentences, on top of every page. */
const TITLE_ROWS = 3;

const nameOf = ({ grouping, group }: GroupShare, { texts }: ReportInput): string =>
  grouping === 'agency' ? group : (texts.policy.values[group] ?? group);

const postText = ({ name, unit }: Transfer['to']): DraftCell => rowPair(name, unit, POST_WIDTH);

const personText = ({ name, nip }: Transfer['employee']): DraftCell => rowPair(name, nip, PERSON_WIDTH);

const passedOverRow =
  (isPriced: boolean) =>
  ({ employee, position, total, cutOff, planned, plannedTotal, loss }: PassedOver): Cells => [
    personText(employee),
    postText(position),
    rowPoints(total),
    rowPoints(cutOff),
    rowSigned(total - cutOff),
    rowPoints(plannedTotal),
    isPriced ? rowPoints(loss) : { ...rowText('–'), align: 'right' },
    postText(planned),
  ];

const passedOverRows = ({ fairness, texts }: ReportInput): Cells[] => {
  const { headers, labels } = texts.sheets;
  const { passedOver, notShown, isPriced } = fairness;
  return [
    [text(labels.passedOver, 'heading')],
    [text(labels.passedOverNotice, 'subtitle')],
    [text(isPriced ? labels.lossNotice : labels.lossNotPriced, 'subtitle')],
    ...aligned(
      headerRow([
        headers.person,
        headers.position,
        headers.score,
        headers.cutOff,
        headers.above,
        headers.plannedScore,
        headers.loss,
        headers.plannedPost,
      ]),
      passedOver.map(passedOverRow(isPriced)),
    ),
    ...(passedOver.length === 0 ? [[text(labels.nobodyPassedOver)]] : []),
    ...(notShown > 0 ? [[text(fill(labels.morePassedOver, { p: formatWhole(notShown, texts) }), 'muted')]] : []),
  ];
};

const groupRows = (input: ReportInput): Cells[] => {
  const { headers, labels } = input.texts.sheets;
  return [
    [],
    [text(labels.groups, 'heading')],
    [text(labels.groupsNotice, 'subtitle')],
    ...aligned(
      headerRow([
        headers.grouping,
        headers.group,
        headers.people,
        headers.peopleAfter,
        headers.movable,
        headers.moved,
        headers.meanGain,
      ]),
      input.fairness.groups.map((share) => [
        rowText(labels[share.grouping]),
        rowFit(nameOf(share, input), POST_WIDTH),
        rowWhole(share.people),
        rowWhole(share.after),
        rowWhole(share.movable),
        rowWhole(share.moved),
        rowPoints(share.meanGain),
      ]),
    ),
  ];
};

/** How the plan treats groups of people, and who was passed over with a better score, with what putting that right would cost. */
export const fairness = pageOf({
  id: 'fairness',
  draft: (input) => {
    const { labels } = input.texts.sheets;
    const rows = [
      [text(labels.fairnessTitle, 'title'), ...COLUMNS.slice(2).map(() => null), backLink(input)],
      [text(labels.notice, 'subtitle')],
      [text(labels.fairnessNotice, 'subtitle')],
      [],
      ...passedOverRows(input),
      ...requestRows(input),
      ...groupRows(input),
    ];
    const printed = { firstRow: 0, lastRow: rows.length - 1, firstColumn: 0, lastColumn: COLUMNS.length - 1 };
    return {
      rows,
      widths: widthsOf(COLUMNS),
      frozenRows: TITLE_ROWS,
      hidesGridlines: true,
      tabColor: PALETTE.grey,
      print: printPage(input, printed, { titleRows: { first: 0, last: TITLE_ROWS - 1 } }),
    };
  },
});
