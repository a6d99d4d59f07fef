import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowDown16Regular,
  ArrowUp16Regular,
  ShieldCheckmark16Regular,
  Warning16Regular,
} from '@fluentui/react-icons';

import type { ReactNode } from 'react';

import { briefReasonOf } from '../../book';
import { gradeOf, type Plan, type Position, type Transfer } from '../../domain';
import { approvalsOfPlan, type Shortlist } from '../../insight';
import { fill } from '../../text';

import { callName } from './call-name';
import { useCardStyles } from './card-styles';
import { ChainEffect } from './ChainEffect';
import { FirmnessNote } from './FirmnessNote';
import { FitBars } from './FitBars';
import { OtherCandidates } from './OtherCandidates';
import type { ReviewChain } from './review-list';
import { RuleNotes } from './RuleNotes';
import type { Firmness, MoveFirmness } from './use-firmness';
import { useWords } from './use-words';

const useStyles = makeStyles({
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: 600,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  route: { margin: 0, padding: 0, listStyleType: 'none' },
  seat: {
    position: 'relative',
    paddingLeft: '28px',
    paddingBottom: '8px',
    overflowWrap: 'anywhere',
    '::before': {
      content: '""',
      position: 'absolute',
      left: '4px',
      top: '4px',
      width: '12px',
      height: '12px',
      boxSizing: 'border-box',
      borderRadius: tokens.borderRadiusCircular,
      border: `2px solid ${tokens.colorNeutralForeground3}`,
    },
    ':last-child': { paddingBottom: 0, fontWeight: tokens.fontWeightSemibold },
    ':last-child::before': {
      border: 'none',
      backgroundColor: tokens.colorBrandBackground,
      forcedColorAdjust: 'none',
    },
    ':first-child::after': {
      content: '""',
      position: 'absolute',
      left: '9.5px',
      top: '18px',
      bottom: '-4px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  where: { fontWeight: tokens.fontWeightRegular },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const Seat = ({ position: { name, unit, agency, jobClass } }: { readonly position: Position }) => {
  const styles = useStyles();
  const shared = useCardStyles();
  const { words } = useWords();
  const where = [
    unit,
    agency === unit ? null : agency,
    jobClass === null ? null : fill(words.grade, { grade: jobClass }),
  ];
  return (
    <li className={styles.seat}>
      {name}
      <div className={`${shared.quiet} ${styles.where}`}>{where.filter(Boolean).join(', ')}</div>
    </li>
  );
};

const FirmBadge = ({ move }: { readonly move: MoveFirmness | null }) => {
  const { words } = useWords();
  if (move === null) return null;
  return move.isFirm ? (
    <Badge appearance="tint" color="success" icon={<ShieldCheckmark16Regular />}>
      {words.firmBadge}
    </Badge>
  ) : (
    <Badge appearance="tint" color="warning" icon={<Warning16Regular />}>
      {words.fragileBadge}
    </Badge>
  );
};

const Badges = ({ transfer, move }: { readonly transfer: Transfer; readonly move: MoveFirmness | null }) => {
  const styles = useStyles();
  const { words } = useWords();
  const { from, to, worth } = transfer;
  const classes = from.jobClass === null || to.jobClass === null ? 0 : to.jobClass - from.jobClass;
  return (
    <div className={styles.badges}>
      <FirmBadge move={move} />
      {to.priority === 1 && worth.won !== null && (
        <Badge appearance="tint" color="brand">
          {words.first}
        </Badge>
      )}
      {classes !== 0 && (
        <Badge
          appearance="tint"
          color={classes > 0 ? 'informative' : 'warning'}
          icon={classes > 0 ? <ArrowUp16Regular /> : <ArrowDown16Regular />}
        >
          {fill(classes > 0 ? words.classUp : words.classDown, { count: Math.abs(classes) })}
        </Badge>
      )}
      {worth.cost.test > 0 && (
        <Badge appearance="tint" color="warning" icon={<Warning16Regular />}>
          {words.testBadge}
        </Badge>
      )}
    </div>
  );
};

type Props = {
  readonly transfer: Transfer;
  readonly plan: Plan;
  readonly chain: ReviewChain;
  /** Names of those whose moves fall with this one; null before that is known. */
  readonly fall: readonly string[] | null;
  readonly shortlist: Shortlist | undefined;
  /** What has been decided already. */
  readonly standing: ReactNode;
  readonly firmness: Firmness;
  readonly move: MoveFirmness | null;
  readonly onOpen: (nip: string) => void;
  readonly onWhyNot: (nip: string) => void;
  readonly onSeat: () => void;
  readonly onOpenRow: () => void;
  readonly onOpenScores: () => void;
};

/** One proposal: who, from where to where, why, and what it does; then fit, rules, how firm it is, and who else there is. */
export const ProposalCard = ({
  transfer,
  plan,
  chain,
  fall,
  shortlist,
  standing,
  firmness,
  move,
  onOpen,
  onWhyNot,
  onSeat,
  ...sheets
}: Props) => {
  const styles = useStyles();
  const shared = useCardStyles();
  const { texts, words } = useWords();
  const { employee, from, to } = transfer;
  return (
    <article className={shared.stack} aria-label={employee.name}>
      <div className={shared.section}>
        <div>
          <h2 className={styles.name}>{employee.name}</h2>
          <span className={shared.quiet}>
            {[employee.nip, gradeOf(employee)].filter((part) => part !== null).join(' · ')}
          </span>
        </div>
        <ol className={styles.route}>
          <Seat position={from} />
          <Seat position={to} />
        </ol>
        <span>{briefReasonOf(transfer, plan, texts)}</span>
        <Badges transfer={transfer} move={move} />
        {standing}
      </div>
      <ChainEffect chain={chain} own={transfer} fall={fall} onOpen={onOpen} />
      <section className={shared.section} aria-label={fill(words.fitOf, { name: callName(employee.name) })}>
        <h3 className={shared.title}>{fill(words.fitOf, { name: callName(employee.name) })}</h3>
        <FitBars current={transfer.current} proposed={transfer.proposed} />
      </section>
      <RuleNotes flags={transfer.flags} broken={approvalsOfPlan(plan).get(transfer)?.broken ?? []} />
      <FirmnessNote firmness={firmness} move={move} />
      <OtherCandidates transfer={transfer} plan={plan} shortlist={shortlist} onWhyNot={onWhyNot} onSeat={onSeat} />
      <div className={styles.buttons}>
        <Button onClick={sheets.onOpenRow}>{words.openSheetRow}</Button>
        <Button onClick={sheets.onOpenScores}>{words.openSheetScores}</Button>
      </div>
    </article>
  );
};
