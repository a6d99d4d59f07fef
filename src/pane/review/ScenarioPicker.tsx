import { Checkbox, makeStyles, mergeClasses, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';

import { scenarioLetter } from '../../book';
import { fill, formatWhole } from '../../text';
import type { ScenarioComparison } from '../../usecases';

import { MOST_PICKED } from './ticks';
import { useAfterWords } from './use-after-words';

const useStyles = makeStyles({
  group: {
    marginTop: '8px',
    alignItems: 'stretch',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '36px',
    paddingRight: '12px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  radio: { flexGrow: 1, minWidth: 0 },
  name: { display: 'flex', alignItems: 'center', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  letter: {
    flexShrink: 0,
    width: '20px',
    height: '20px',
    display: 'grid',
    placeItems: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightRegular,
  },
  moves: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  how: { display: 'block', marginTop: '4px', color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly comparison: ScenarioComparison;
  readonly chosen: number;
  readonly picked: readonly number[];
  readonly onChoose: (index: number) => void;
  readonly onPick: (index: number, isPicked: boolean) => void;
};

/** Which scenario is chosen, and, where there are more than find room, which stand side by side. */
export const ScenarioPicker = ({ comparison: { scenarios }, chosen, picked, onChoose, onPick }: Props) => {
  const styles = useStyles();
  const { texts, after } = useAfterWords();
  const hasMore = scenarios.length > MOST_PICKED;
  return (
    <>
      <RadioGroup
        className={styles.group}
        aria-label={after.scenariosChoose}
        value={String(chosen)}
        onChange={(_, { value }) => onChoose(Number(value))}
      >
        {scenarios.map(({ name, figures }, index) => (
          <div key={name} className={mergeClasses(styles.row, index === chosen && styles.chosen)}>
            <Radio
              className={styles.radio}
              value={String(index)}
              label={
                <span className={styles.name}>
                  <span className={styles.letter}>{scenarioLetter(index)}</span>
                  {name}
                </span>
              }
            />
            <Text size={200} className={styles.moves}>
              {fill(after.scenarioMoves, { count: formatWhole(figures.moves, texts) })}
            </Text>
            {hasMore && (
              <Checkbox
                aria-label={fill(after.scenarioPick, { letter: scenarioLetter(index) })}
                checked={picked.includes(index)}
                disabled={index === chosen}
                onChange={(_, { checked }) => onPick(index, checked === true)}
              />
            )}
          </div>
        ))}
      </RadioGroup>
      {hasMore && (
        <Text size={200} className={styles.how}>
          {after.scenarioPickHow}
        </Text>
      )}
    </>
  );
};
