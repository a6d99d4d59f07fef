import { makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';

import { thresholdOf, type CivilDate, type Policy, type RuleMode } from '../../domain';
import type { MoveSurvey } from '../../planning';
import type { Rule } from '../../rules';
import { fill, formatWhole } from '../../text';
import { useTexts } from '../services';

import { ChangedRow } from './ChangedRow';
import { DayField } from './DayField';
import { bareName, ruleName, thresholdWords } from './describe-edit';
import { NumberField } from './NumberField';
import { withMode, withThreshold } from './policy-edits';
import { usePolicyWords } from './use-words';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: '4px 0' },
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  mode: { width: '128px', flexShrink: 0 },
  day: { width: '160px', flexShrink: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

const MODES: readonly RuleMode[] = ['block', 'warn', 'off'];

type Props = {
  readonly rule: Rule;
  readonly policy: Policy;
  readonly before: Policy;
  readonly survey: MoveSurvey | null;
  readonly onChange: (next: Policy) => void;
};

const ThresholdEntry = ({
  rule: { id },
  name,
  policy,
  onChange,
}: Omit<Props, 'survey'> & { readonly name: string }) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  const { kind, least, most, unit } = thresholdOf(name);
  const value = policy.rules[id].thresholds[name] ?? 0;
  const label = `${ruleName(id, texts)}, ${bareName(texts.policy.thresholds[name] ?? name)}`;
  const set = (next: number): void => onChange(withThreshold(policy, id, name, next));
  const { answers } = texts.policy;
  if (kind === 'day')
    return (
      <div className={styles.day}>
        <DayField
          label={label}
          isLabelHidden
          isOptional
          size="small"
          wrong={words.notADay}
          pick={words.pickDay}
          value={value === 0 ? null : (value as CivilDate)}
          onChange={(day) => set(day ?? 0)}
        />
      </div>
    );
  if (kind === 'yes-no')
    return (
      <Select
        className={styles.mode}
        size="small"
        aria-label={label}
        value={String(value)}
        onChange={(_, { value: chosen }) => set(Number(chosen))}
      >
        <option value="1">{answers.yes}</option>
        <option value="0">{answers.no}</option>
      </Select>
    );
  const shown = { scale: 1, unit: unit === null ? '' : texts.policy.units[unit] };
  return (
    <NumberField
      label={label}
      value={value}
      least={least}
      most={most}
      step={1}
      {...shown}
      onChange={(next) => set(next ?? value)}
    />
  );
};

/** How many people the rule stops or marks, where that is a matter of the person alone. */
const heldWords = (
  { rule: { id }, policy, survey }: Pick<Props, 'rule' | 'policy' | 'survey'>,
  { stops, marks }: Readonly<Record<'stops' | 'marks', string>>,
  format: (count: number) => string,
): string | null => {
  const held = survey?.heldBy[id];
  return held === undefined ? null : fill(policy.rules[id].mode === 'block' ? stops : marks, { count: format(held) });
};

/** One rule: whether it must hold, its thresholds, where it is written, and whom it stops. */
export const RuleRow = ({ rule, policy, before, survey, onChange }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  const { id, basis } = rule;
  const name = ruleName(id, texts);
  const [{ mode, thresholds }, old] = [policy.rules[id], before.rules[id]];
  const { modes, thresholds: names } = texts.policy;
  const held = heldWords({ rule, policy, survey }, words, (count) => formatWhole(count, texts));
  return (
    <li className={styles.item}>
      <ChangedRow
        name={name}
        old={mode === old.mode ? null : modes[old.mode]}
        onUndo={() => onChange(withMode(policy, id, old.mode))}
      >
        <div className={styles.row}>
          <Text className={styles.words} weight="semibold">
            {name}
          </Text>
          <Select
            className={styles.mode}
            size="small"
            aria-label={fill(words.stateOf, { name })}
            value={mode}
            onChange={(_, { value }) => onChange(withMode(policy, id, MODES.find((one) => one === value) ?? mode))}
          >
            {MODES.map((one) => (
              <option key={one} value={one}>
                {modes[one]}
              </option>
            ))}
          </Select>
        </div>
      </ChangedRow>
      {Object.entries(thresholds).map(([threshold, value]) => {
        const was = old.thresholds[threshold] ?? 0;
        const label = bareName(names[threshold] ?? threshold);
        return (
          <ChangedRow
            key={threshold}
            name={`${name}, ${label}`}
            old={was === value ? null : thresholdWords(threshold, was, words, texts)}
            onUndo={() => onChange(withThreshold(policy, id, threshold, was))}
          >
            <div className={styles.row}>
              <Text size={200} className={mergeClasses(styles.words, styles.muted)}>
                {label}
              </Text>
              <ThresholdEntry rule={rule} name={threshold} policy={policy} before={before} onChange={onChange} />
            </div>
          </ChangedRow>
        );
      })}
      <Text block size={200} className={styles.muted}>
        {basis.source}
        {basis.isVerified ? '' : `, ${texts.policySheet.unverified}`}
      </Text>
      {held !== null && (
        <Text block size={200}>
          {held}
        </Text>
      )}
    </li>
  );
};
