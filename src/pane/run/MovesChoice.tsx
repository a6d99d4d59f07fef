import { makeStyles, mergeClasses, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';

import { fill, formatWhole } from '../../text';
import { useTexts } from '../services';

import { kneeOf, type CurvePoint, type EffortCurve } from './run-preview';
import { useRunWords } from './use-words';

const useStyles = makeStyles({
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    overflow: 'hidden',
    marginTop: '8px',
  },
  row: {
    display: 'flex',
    width: '100%',
    boxSizing: 'border-box',
    alignItems: 'center',
    paddingRight: '12px',
    fontVariantNumeric: 'tabular-nums',
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  radio: { flexGrow: 1, minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground2, marginLeft: '12px' },
});

type Props = {
  readonly curve: EffortCurve;
  readonly choices: readonly CurvePoint[];
  readonly chosen: number;
  readonly onChoose: (moves: number) => void;
};

/** The points of the curve as choices: so many moves, and what they bring. */
export const MovesChoice = ({ curve, choices, chosen, onChoose }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = useRunWords();
  const knee = kneeOf(curve);
  const told = ({ moves }: CurvePoint): string =>
    moves === curve.moves ? words.advised : moves === knee?.moves ? words.most : words.lighter;
  return (
    <RadioGroup
      className={styles.group}
      aria-label={words.choose}
      value={String(chosen)}
      onChange={(_, { value }) => onChoose(Number(value))}
    >
      {choices.map((point) => (
        <div
          key={point.moves}
          className={point.moves === chosen ? mergeClasses(styles.row, styles.chosen) : styles.row}
        >
          <Radio
            className={styles.radio}
            value={String(point.moves)}
            label={
              <>
                <Text weight="semibold">{fill(words.moves, { count: formatWhole(point.moves, texts) })}</Text>
                <Text size={200} className={styles.muted}>
                  {told(point)}
                </Text>
              </>
            }
          />
          <Text size={200}>{Math.round(point.share / 10)} %</Text>
        </div>
      ))}
    </RadioGroup>
  );
};
