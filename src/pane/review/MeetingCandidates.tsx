import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { briefReasonOf } from '../../book';
import type { Plan, Points, Position, Transfer } from '../../domain';
import type { Candidate, Shortlist } from '../../insight';
import { columnLetters } from '../../sheets';
import { fill, formatPoints } from '../../text';

import { callName } from './call-name';
import { noteOf, othersFor } from './OtherCandidates';
import { useWords } from './use-words';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 4px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    padding: '16px',
    overflowWrap: 'anywhere',
    '@container (max-width: 640px)': { padding: '12px 8px' },
  },
  score: { textAlign: 'right', width: '120px', '@container (max-width: 640px)': { width: '72px' } },
  name: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  points: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  track: {
    display: 'block',
    height: '8px',
    marginTop: '4px',
    borderRadius: '4px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    forcedColorAdjust: 'none',
  },
  bar: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground },
});

/** Others who are shown to a meeting; whoever scores higher is always shown. */
const SHOWN = 4;
/** Hundredths of full marks. */
const FULL = 10000;

type RowProps = {
  readonly name: string;
  readonly from: Position;
  readonly score: Points;
  readonly note: string;
  readonly isChosen?: boolean;
};

const Row = ({ name, from, score, note, isChosen = false }: RowProps) => {
  const styles = useStyles();
  const { texts } = useWords();
  return (
    <tr className={mergeClasses(styles.row, isChosen && styles.chosen)}>
      <th scope="row" className={styles.cell}>
        <div className={styles.name}>{name}</div>
        <div className={styles.quiet}>
          {from.name}, {from.unit}
        </div>
      </th>
      <td className={mergeClasses(styles.cell, styles.score)}>
        <span className={styles.points}>{formatPoints(score, texts)}</span>
        <span className={styles.track} aria-hidden>
          <span className={styles.bar} style={{ width: `${(100 * score) / FULL}%` }} />
        </span>
      </td>
      <td className={styles.cell}>{note}</td>
    </tr>
  );
};

/** Without names nobody is told apart by the note either. */
const unnamed = (candidate: Candidate): Candidate => ({ ...candidate, change: { ...candidate.change, after: null } });

type Props = {
  readonly transfer: Transfer;
  readonly plan: Plan;
  readonly shortlist: Shortlist | undefined;
  readonly isNamed: boolean;
};

/** Who is proposed for a seat and who else could take it, with fit and a note each; by letters where names are not wanted. */
export const MeetingCandidates = ({ transfer, plan, shortlist, isNamed }: Props) => {
  const styles = useStyles();
  const wording = useWords();
  const { texts, words } = wording;
  const others = othersFor(transfer, shortlist, SHOWN);
  const called = (name: string, index: number): string =>
    isNamed ? name : fill(words.candidate, { letter: columnLetters(index) });
  const proposedName = called(callName(transfer.employee.name), 0);
  return (
    <table className={styles.table} aria-label={`${transfer.to.name}, ${transfer.to.unit}`}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {words.proposedHere}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.score)}>
            {words.fit}
          </th>
          <th scope="col" className={styles.head}>
            {words.noteHere}
          </th>
        </tr>
      </thead>
      <tbody>
        <Row
          isChosen
          name={called(transfer.employee.name, 0)}
          from={transfer.from}
          score={transfer.proposed.total}
          note={briefReasonOf(transfer, plan, texts)}
        />
        <tr>
          <th scope="colgroup" colSpan={3} className={styles.head}>
            {others.length === 0 ? words.noOthers : words.othersHere}
          </th>
        </tr>
        {others.map((candidate, index) => (
          <Row
            key={candidate.employee.nip}
            name={called(candidate.employee.name, index + 1)}
            from={candidate.from}
            score={candidate.total}
            note={noteOf(
              { candidate: isNamed ? candidate : unnamed(candidate), transfer, plan },
              proposedName,
              wording,
            )}
          />
        ))}
      </tbody>
    </table>
  );
};
