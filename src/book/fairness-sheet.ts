import type { GroupShare } from '../insight';
import type { DraftCell, SheetDraft } from '../sheets';

import { fill } from '../text';

import { headerRow, link, points, text, whole } from './cells';
import type { ReportInput } from './report-input';
import { requestRows } from './requests-rows';

const nameOf = ({ grouping, group }: GroupShare, { texts }: ReportInput): string =>
  grouping === 'agency' ? group : (texts.policy.values[group] ?? group);

/** How the plan treats groups of people, and who was passed over with a better score, with what putting that right would cost. */
export const fairnessSheet = (input: ReportInput): SheetDraft => {
  const { fairness, names, texts } = input;
  const { headers, labels } = texts.sheets;
  const { groups, passedOver, notShown, isPriced, idleMoves } = fairness;
  const rows: (DraftCell | null)[][] = [
    [text(labels.fairnessTitle, 'title')],
    [text(labels.notice, 'subtitle')],
    [text(labels.fairnessNotice, 'subtitle')],
    [link(`← ${names.summary}`, names.summary, 'A1')],
    [],
    [text(labels.passedOver, 'strong')],
    [text(labels.passedOverNotice, 'subtitle')],
    headerRow([
      headers.nip,
      headers.name,
      headers.position,
      headers.unit,
      headers.score,
      headers.cutOff,
      headers.plannedPost,
      headers.plannedScore,
      headers.loss,
    ]),
    ...passedOver.map(({ employee, position, total, cutOff, planned, plannedTotal, loss }) => [
      text(employee.nip),
      text(employee.name),
      text(position.name, 'wrapped'),
      text(position.unit, 'wrapped'),
      points(total),
      points(cutOff),
      text(`${planned.name}, ${planned.unit}`, 'wrapped'),
      points(plannedTotal),
      isPriced ? points(loss) : text('–', 'muted'),
    ]),
  ];
  if (!isPriced) rows.push([text(labels.lossNotPriced, 'caution')]);
  if (passedOver.length === 0) rows.push([text(labels.nobodyPassedOver)]);
  if (notShown > 0) rows.push([text(fill(labels.morePassedOver, { p: notShown }), 'caution')]);
  rows.push(...requestRows(input));
  rows.push([], [text(labels.groups, 'strong')], [text(labels.groupsNotice, 'subtitle')]);
  rows.push(
    headerRow([
      headers.grouping,
      headers.group,
      headers.people,
      headers.peopleAfter,
      headers.movable,
      headers.moved,
      headers.meanGain,
    ]),
  );
  for (const share of groups)
    rows.push([
      text(labels[share.grouping]),
      text(nameOf(share, input), 'wrapped'),
      whole(share.people),
      whole(share.after),
      whole(share.movable),
      whole(share.moved),
      points(share.meanGain),
    ]);
  if (idleMoves.length > 0) {
    rows.push([], [text(labels.idleMoves, 'caution')]);
    for (const { employee, from, to } of idleMoves)
      rows.push([text(employee.nip), text(employee.name), text(from.name, 'wrapped'), text(to.name, 'wrapped')]);
  }
  return {
    key: 'adil',
    name: names.fairness,
    rows,
    widths: [22, 34, 34, 34, 12, 14, 44, 14, 16, 12],
    tabColor: '5F7A61',
  };
};
