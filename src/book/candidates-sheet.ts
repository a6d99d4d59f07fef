import type { Candidate } from '../insight';
import { hasLimits } from '../planning';
import type { DraftCell, SheetDraft } from '../sheets';
import { formatPoints } from '../text';

import { headerRow, points, text, whole } from './cells';
import type { ReportInput } from './report-input';

const HEADER_ROW = 3;

const outcomeCell = (candidate: Candidate, { texts }: ReportInput): DraftCell => {
  const { labels } = texts.sheets;
  return text(labels[candidate.outcome], candidate.outcome === 'chosen' ? 'good' : 'body');
};

const whyOf = (candidate: Candidate, { texts, policy }: ReportInput): string | null =>
  candidate.outcome === 'chosen'
    ? null
    : texts.sheets.whyNotChosen({
        short: candidate.shortOfChosen === null ? null : formatPoints(candidate.shortOfChosen, texts),
        elsewhere: candidate.elsewhere === null ? null : `${candidate.elsewhere.name}, ${candidate.elsewhere.unit}`,
        hasLimits: hasLimits(policy.limits),
      });

/** Per post with an open seat or an arrival: the ranked people who could take it, and what became of them. */
export const candidatesSheet = (input: ReportInput): SheetDraft => {
  const { headers, labels } = input.texts.sheets;
  const rows: (DraftCell | null)[][] = [
    [text(labels.candidatesTitle, 'title')],
    [text(labels.notice, 'subtitle')],
    [text(labels.candidatesNotice, 'subtitle')],
    headerRow([
      headers.position,
      headers.unit,
      headers.openBefore,
      headers.openAfter,
      headers.place,
      headers.nip,
      headers.name,
      headers.fromPosition,
      headers.score,
      headers.short,
      headers.outcome,
      headers.why,
    ]),
  ];
  for (const { position, openBefore, openAfter, candidates } of input.shortlists) {
    const seat = [text(position.name, 'wrapped'), text(position.unit, 'wrapped'), whole(openBefore), whole(openAfter)];
    if (candidates.length === 0)
      rows.push([...seat, null, null, null, null, null, null, text(labels.nobody, 'caution')]);
    candidates.forEach((candidate, index) =>
      rows.push([
        ...seat,
        whole(index + 1),
        text(candidate.employee.nip),
        text(candidate.employee.name),
        text(candidate.from.name, 'wrapped'),
        points(candidate.total),
        // Against the lowest of the chosen; of themselves it would say nothing.
        points(candidate.outcome === 'chosen' ? null : candidate.shortOfChosen),
        outcomeCell(candidate, input),
        text(whyOf(candidate, input), 'wrapped'),
      ]),
    );
  }
  const isEmpty = rows.length === HEADER_ROW + 1;
  if (isEmpty) rows.push([text(labels.nobody)]);
  return {
    key: 'kandidat',
    name: input.names.candidates,
    rows,
    widths: [36, 36, 9, 9, 8, 21, 30, 34, 10, 12, 22, 60],
    frozenRows: HEADER_ROW + 1,
    tabColor: '5F7A61',
    ...(isEmpty
      ? {}
      : {
          table: {
            name: `PadanKandidat${input.identity.run}`,
            range: { firstRow: HEADER_ROW, lastRow: rows.length - 1, firstColumn: 0, lastColumn: 11 },
          },
        }),
  };
};
