import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { useState } from 'react';

import type { RowRuling } from '../../book';
import type { CivilDate } from '../../domain';
import { fill, formatDate, type ReviewWords } from '../../text';
import type { Desk } from '../use-desk';

import { RULING_KEYS, RULINGS_IN_ORDER } from './keys';
import { useWords } from './use-words';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 16px' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  link: { minWidth: 0, padding: '0 4px' },
  buttons: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: '8px' },
  button: { minWidth: 0, height: '44px', padding: '0 4px', gap: '4px' },
  large: { height: '56px', fontSize: tokens.fontSizeBase500, gap: '8px' },
  cap: {
    display: 'inline-block',
    minWidth: '16px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '14px',
    border: '1px solid currentColor',
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
    '@container (max-width: 340px)': { display: 'none' },
  },
  largeCap: { fontSize: tokens.fontSizeBase300, lineHeight: '20px', minWidth: '20px' },
  contain: { containerType: 'inline-size' },
  form: { display: 'flex', flexDirection: 'column', gap: '12px', width: '280px', maxWidth: '80vw' },
});

type DecisionsProps = {
  readonly ruling: RowRuling | null;
  readonly isReady: boolean;
  readonly isLarge?: boolean;
  readonly onDecide: (ruling: RowRuling) => void;
};

/** The four decisions with their keys; the one that stands is pressed. */
export const Decisions = ({ ruling, isReady, isLarge = false, onDecide }: DecisionsProps) => {
  const styles = useStyles();
  const { texts, words } = useWords();
  return (
    <div className={styles.contain}>
      <div role="group" aria-label={words.decision} className={styles.buttons}>
        {RULINGS_IN_ORDER.map((one) => (
          <Button
            key={one}
            className={mergeClasses(styles.button, isLarge && styles.large)}
            appearance={(ruling ?? 'approve') === one ? 'primary' : 'secondary'}
            aria-pressed={ruling === one}
            aria-keyshortcuts={RULING_KEYS[one]}
            disabledFocusable={!isReady}
            onClick={() => onDecide(one)}
          >
            {texts.sheets.rulings[one]}
            <kbd aria-hidden className={mergeClasses(styles.cap, isLarge && styles.largeCap)}>
              {RULING_KEYS[one]}
            </kbd>
          </Button>
        ))}
      </div>
    </div>
  );
};

type Signed = { readonly official: string; readonly reason: string; readonly date: CivilDate };

/** "Diputuskan Sekda, 30/11/2026. Alasan: …" */
const signatureWords = ({ official, reason, date }: Signed, words: ReviewWords): string =>
  [
    fill(official === '' ? words.signedNobody : words.signedBy, { official, date: formatDate(date) }),
    reason === '' ? '' : fill(words.withReason, { reason }),
  ].join(' ');

type SignatureProps = { readonly desk: Desk };

/** Who decides and why, as it will be written with the next decision; both may stay blank. */
export const Signature = ({ desk }: SignatureProps) => {
  const styles = useStyles();
  const { words } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { official, reason } = desk.state;
  return (
    <div className={styles.line}>
      <span>{signatureWords({ official, reason, date: desk.today }, words)}</span>
      <Popover open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)} trapFocus>
        <PopoverTrigger disableButtonEnhancement>
          <Button size="small" appearance="transparent" className={styles.link}>
            {words.signature}
          </Button>
        </PopoverTrigger>
        <PopoverSurface aria-label={words.signature}>
          <div className={styles.form}>
            <Field label={words.official}>
              <Input value={official} onChange={(_, { value }) => desk.change({ official: value })} />
            </Field>
            <Field label={words.reason}>
              <Textarea value={reason} onChange={(_, { value }) => desk.change({ reason: value })} />
            </Field>
            <Button onClick={() => setIsOpen(false)}>{words.signatureDone}</Button>
          </div>
        </PopoverSurface>
      </Popover>
    </div>
  );
};

/** What was decided last, with a way back; said once to those who listen. */
export const LastDecisionLine = ({
  desk,
  nameOf,
}: {
  readonly desk: Desk;
  readonly nameOf: (nip: string) => string;
}) => {
  const styles = useStyles();
  const { texts, words } = useWords();
  const { last, undoable } = desk.state;
  const told = (): string => {
    if (last === null) return '';
    const { ruling, nips, isUndone } = last;
    const word = ruling === null ? words.open : texts.sheets.rulings[ruling];
    const facts = { ruling: word, count: nips.length, name: nameOf(nips[0] ?? '') };
    if (isUndone) return fill(nips.length === 1 ? words.takenBack : words.takenBackMany, facts);
    return fill(nips.length === 1 ? words.decided : words.decidedMany, facts);
  };
  return (
    <div className={styles.line}>
      <span role="status">{told()}</span>
      {undoable > 0 && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.link}
          icon={<ArrowUndo16Regular />}
          aria-keyshortcuts="Z"
          onClick={desk.undo}
        >
          {words.undo}
        </Button>
      )}
    </div>
  );
};

type Props = SignatureProps &
  Omit<DecisionsProps, 'isReady' | 'isLarge'> & { readonly nameOf: (nip: string) => string };

/** The footer of a card: what was decided last, who decides, and the decisions. */
export const DecisionBar = ({ desk, nameOf, ruling, onDecide }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {desk.state.last !== null && <LastDecisionLine desk={desk} nameOf={nameOf} />}
      <Signature desk={desk} />
      <Decisions ruling={ruling} isReady={desk.state.standing !== null} onDecide={onDecide} />
    </div>
  );
};
