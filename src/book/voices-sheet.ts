import { isScored } from '../criteria';
import {
  standingStatement,
  type Employee,
  type Feedback,
  type MoveStatement,
  type Policy,
  type Transfer,
  type UncountedFeedback,
  type UncountedReason,
} from '../domain';
import { unwantedMoves } from '../insight';
import { PALETTE, type DraftCell } from '../sheets';
import { fill, formatDate, formatPoints, formatWhole, type Texts } from '../text';

import { text } from './cells';
import type { ReportInput } from './report-input';
import { rowCode, rowFit, rowPair, rowSigned, rowText } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed } from './sheet-spec';

/** What somebody said of a person: the person on being moved, or somebody else on the person's work. */
type Voice =
  | { readonly kind: 'statement'; readonly statement: MoveStatement }
  | { readonly kind: 'view'; readonly view: Feedback }
  | { readonly kind: 'uncounted'; readonly view: UncountedFeedback };

type VoiceRow = {
  readonly number: number;
  readonly employee: Employee;
  /** The move the plan proposes for the person; null where there is none. */
  readonly transfer: Transfer | null;
  readonly voice: Voice;
};

const WIDTHS = { person: 200, post: 250, target: 250, who: 110, what: 130, counts: 240 } as const;

const rowsOf = ({ planned: { instance, plan } }: ReportInput): VoiceRow[] => {
  const moveOf = new Map(plan.transfers.map((transfer) => [transfer.employee.nip, transfer]));
  const rows = instance.employees.flatMap((employee) => {
    const { moveStatements, feedback, uncountedFeedback, nip } = employee;
    const statements = [...(moveStatements ?? [])].sort((a, b) => a.date - b.date);
    const voices: Voice[] = [
      ...statements.map((statement): Voice => ({ kind: 'statement', statement })),
      ...(feedback ?? []).map((view): Voice => ({ kind: 'view', view })),
      ...(uncountedFeedback ?? []).map((view): Voice => ({ kind: 'uncounted', view })),
    ];
    return voices.map((voice) => ({ employee, transfer: moveOf.get(nip) ?? null, voice }));
  });
  // Whom the plan moves, and among them whoever objects, is read first.
  const weight = ({ transfer, voice }: (typeof rows)[number]): number =>
    (transfer === null ? 0 : 2) + (voice.kind === 'statement' && voice.statement.says === 'objects' ? 1 : 0);
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => weight(b.row) - weight(a.row) || a.index - b.index)
    .map(({ row }, index) => ({ ...row, number: index + 1 }));
};

const whatOf = (voice: Voice, texts: Texts): string => {
  const { values } = texts.policy;
  if (voice.kind !== 'statement') return formatPoints(voice.view.score, texts);
  const { says, reason } = voice.statement;
  const word = values[says] ?? says;
  return reason === null ? word : `${word}: ${values[reason] ?? reason}`;
};

const MODES = { block: 'voiceBars', warn: 'voiceRemarks', off: 'voiceUnused' } as const;

const statementCounts = (
  employee: Employee,
  statement: MoveStatement,
  { planned, policy, texts }: ReportInput,
): string => {
  const { labels } = texts.sheets;
  const standing = standingStatement(employee, planned.instance.input.asOf);
  if (standing !== statement)
    return fill(labels.voiceOverruled, { day: standing === null ? '' : formatDate(standing.date) });
  return statement.says === 'consents' ? labels.voiceConsents : labels[MODES[policy.rules.R46.mode]];
};

const viewCounts = (employee: Employee, view: Feedback, policy: Policy, texts: Texts): string => {
  const { labels } = texts.sheets;
  const weight = policy.criteria.feedback?.weight ?? 0;
  if (weight === 0) return labels.voiceUnweighed;
  return isScored(employee.feedback ?? [], view)
    ? fill(labels.voiceWeighed, { p: formatWhole(weight, texts) })
    : labels.voiceTooFew;
};

/** Why a view counts for nothing; the names are those of its words. */
const UNCOUNTED = {
  unsigned: 'voiceUnsigned',
  undated: 'voiceUndated',
  later: 'voiceLater',
  'no-evidence': 'voiceNoEvidence',
} as const satisfies Readonly<Record<UncountedReason, string>>;

const countsOf = ({ employee, voice }: VoiceRow, input: ReportInput): string => {
  if (voice.kind === 'statement') return statementCounts(employee, voice.statement, input);
  if (voice.kind === 'uncounted') return input.texts.sheets.labels[UNCOUNTED[voice.view.reason]];
  return viewCounts(employee, voice.view, input.policy, input.texts);
};

const priceCell = ({ transfer, voice }: VoiceRow, { planned }: ReportInput): DraftCell => {
  const isOfMove = voice.kind === 'statement' && voice.statement.says === 'objects' && transfer !== null;
  const found = isOfMove ? unwantedMoves(planned).moves.find((one) => one.transfer === transfer) : undefined;
  const isStanding = found !== undefined && voice.kind === 'statement' && found.statement === voice.statement;
  return rowSigned(isStanding && found.loss !== null ? -found.loss : null);
};

const noticeOf = ({ planned, texts }: ReportInput): string => {
  const { labels } = texts.sheets;
  const { moves, together } = unwantedMoves(planned);
  if (moves.length === 0) return labels.voicesNone;
  const count = formatWhole(moves.length, texts);
  if (together === null) return fill(labels.voicesUnpriced, { p: count });
  return fill(labels.voicesUnwanted, {
    p: count,
    loss: formatPoints(together.loss, texts),
    others: formatWhole(together.othersMoved, texts),
  });
};

/** All that was said of people, who said it, what counted and what not, and what honouring objections costs. */
export const voices = sheetOf<VoiceRow>({
  id: 'voices',
  notice: (input) => text(noticeOf(input), 'subtitle'),
  identity: ['voiceKey'],
  columns: (input) => {
    const { texts } = input;
    const { values } = texts.policy;
    return [
      computed('number', { width: 36, write: ({ number }) => rowCode(number) }),
      computed('person', {
        width: WIDTHS.person,
        write: ({ employee }) => rowPair(employee.name, employee.nip, WIDTHS.person),
      }),
      computed('voicePost', {
        width: WIDTHS.post,
        write: ({ employee }) => rowPair(employee.positionName, employee.unit, WIDTHS.post),
      }),
      computed('voiceTarget', {
        width: WIDTHS.target,
        write: ({ transfer }) =>
          transfer === null
            ? rowText(texts.sheets.labels.voiceNotMoved)
            : rowPair(transfer.to.name, transfer.to.unit, WIDTHS.target),
      }),
      computed('voiceFrom', {
        width: WIDTHS.who,
        write: ({ voice }) =>
          rowFit(
            voice.kind === 'statement'
              ? texts.sheets.labels.voiceOneself
              : (values[voice.view.from] ?? voice.view.from),
            WIDTHS.who,
          ),
      }),
      computed('voiceSays', { width: WIDTHS.what, write: ({ voice }) => rowFit(whatOf(voice, texts), WIDTHS.what) }),
      computed('voiceDate', {
        width: 80,
        write: ({ voice }) => {
          const { date } = voice.kind === 'statement' ? voice.statement : voice.view;
          return date === null ? rowText(null) : { value: date, look: 'row', format: 'date' };
        },
      }),
      computed('voiceCounts', { width: WIDTHS.counts, write: (row) => rowFit(countsOf(row, input), WIDTHS.counts) }),
      computed('voicePrice', { width: 90, write: (row) => priceCell(row, input) }),
      computed('voiceKey', {
        width: 140,
        isHidden: true,
        write: ({ employee, voice }) => {
          const { source } = voice.kind === 'statement' ? voice.statement : voice.view;
          return text(`${employee.nip} ${voice.kind} ${source.row}`, 'muted');
        },
      }),
    ];
  },
  lastPrinted: 'voicePrice',
  rows: rowsOf,
  nothing: 'voicesNone',
  dress: () => ({ tabColor: PALETTE.teal }),
});
