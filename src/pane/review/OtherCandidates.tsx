import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';

import { whyNotChosen } from '../../book';
import type { Plan, Transfer } from '../../domain';
import type { Candidate, Shortlist } from '../../insight';
import { fill, formatPoints, type ReviewWords, type Texts } from '../../text';

import { callName } from './call-name';
import { useCardStyles } from './card-styles';
import { useWords } from './use-words';

/** Others who are shown; whoever scores higher is always shown. */
const SHOWN = 3;

/** Who else could take the seat, best first, without those the plan chose. */
export const othersFor = (
  transfer: Transfer,
  shortlist: Shortlist | undefined,
  shown = SHOWN,
): readonly Candidate[] => {
  const others = (shortlist?.candidates ?? []).filter(({ outcome }) => outcome !== 'chosen');
  return others.filter(({ total }, index) => index < shown || total > transfer.proposed.total);
};

/** How a candidate compares with the one proposed; whoever scores as high or higher with the reason. */
export const noteOf = (
  { candidate, transfer, plan }: { readonly candidate: Candidate; readonly transfer: Transfer; readonly plan: Plan },
  proposedName: string,
  { texts, words }: { readonly texts: Texts; readonly words: ReviewWords },
): string => {
  const short = transfer.proposed.total - candidate.total;
  const points = formatPoints(Math.abs(short), texts);
  if (short > 0) return fill(words.below, { points, name: proposedName });
  const reason = whyNotChosen(candidate, plan, texts) ?? '';
  return `${short === 0 ? fill(words.equal, { name: proposedName }) : fill(words.above, { points })} ${reason}`;
};

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  top: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  score: { fontVariantNumeric: 'tabular-nums' },
});

type Props = {
  readonly transfer: Transfer;
  readonly plan: Plan;
  readonly shortlist: Shortlist | undefined;
  readonly onWhyNot: (nip: string) => void;
  readonly onSeat: () => void;
};

/** Others for the seat of a proposal, each with how far off they are and a way to ask why not. */
export const OtherCandidates = ({ transfer, plan, shortlist, onWhyNot, onSeat }: Props) => {
  const styles = useStyles();
  const shared = useCardStyles();
  const wording = useWords();
  const { texts, words } = wording;
  const others = othersFor(transfer, shortlist);
  return (
    <section className={shared.section} aria-label={words.others}>
      <h3 className={shared.title}>{words.others}</h3>
      {others.length === 0 ? (
        <span>{words.noOthers}</span>
      ) : (
        <ol className={shared.plain}>
          {others.map((candidate) => (
            <li key={candidate.employee.nip} className={styles.row}>
              <div className={styles.top}>
                <span className={styles.name}>{candidate.employee.name}</span>
                <span className={styles.score}>{formatPoints(candidate.total, texts)}</span>
              </div>
              <span className={shared.quiet}>
                {noteOf({ candidate, transfer, plan }, callName(transfer.employee.name), wording)}
              </span>
              <Button
                size="small"
                appearance="transparent"
                className={shared.link}
                icon={<ChevronRight16Regular />}
                iconPosition="after"
                onClick={() => onWhyNot(candidate.employee.nip)}
              >
                {fill(words.whyNot, { name: callName(candidate.employee.name) })}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <Button
        size="small"
        appearance="transparent"
        className={shared.link}
        icon={<ChevronRight16Regular />}
        iconPosition="after"
        onClick={onSeat}
      >
        {words.allForSeat}
      </Button>
    </section>
  );
};
