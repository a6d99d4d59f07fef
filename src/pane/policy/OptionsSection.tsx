import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';

import { optionOf, type NamedOption, type OptionValue, type Policy } from '../../domain';
import { useTexts } from '../services';

import { ChangedRow } from './ChangedRow';
import { bareName, optionWords, shownAs } from './describe-edit';
import { NumberField } from './NumberField';
import { withOption } from './policy-edits';
import { usePolicyWords } from './use-words';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground2 },
  answer: { width: '128px', flexShrink: 0 },
});

type EntryProps = {
  readonly named: NamedOption;
  readonly value: OptionValue;
  readonly label: string;
  readonly onChange: (value: OptionValue) => void;
};

/** Steps of a number: a whole point, ten percent of importance, else one. */
const stepOf = ({ option: { kind, unit } }: NamedOption): number =>
  kind === 'points' ? 100 : unit === 'permille' ? 100 : 1;

const Entry = ({ named, value, label, onChange }: EntryProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  const { kind, least, most, unit, blank } = named.option;
  const { answers } = texts.policy;
  if (kind === 'yes-no')
    return (
      <Select
        className={styles.answer}
        size="small"
        aria-label={label}
        value={value === true ? 'yes' : 'no'}
        onChange={(_, { value: chosen }) => onChange(chosen === 'yes')}
      >
        <option value="yes">{answers.yes}</option>
        <option value="no">{answers.no}</option>
      </Select>
    );
  return (
    <NumberField
      label={label}
      value={typeof value === 'number' ? value : null}
      least={least}
      most={most}
      step={stepOf(named)}
      {...shownAs(unit, texts, true)}
      {...(blank === null ? { none: words.none } : {})}
      onChange={onChange}
    />
  );
};

type Props = {
  readonly options: readonly NamedOption[];
  readonly policy: Policy;
  readonly before: Policy;
  readonly onChange: (next: Policy) => void;
};

/** Options or limits of the plan, each with what it does. */
export const OptionsSection = ({ options, policy, before, onChange }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  return (
    <div>
      {options.map((named) => {
        const { key, option } = named;
        const label = bareName(texts.policy.options[key].name);
        const [value, old] = [optionOf(policy, key), optionOf(before, key)];
        const explains = option.unit === 'permille' ? words.ordinary : texts.policy.options[key].explains;
        return (
          <ChangedRow
            key={key}
            name={label}
            old={value === old ? null : optionWords(named, old, words, texts)}
            onUndo={() => onChange(withOption(policy, key, old))}
          >
            <div className={styles.row}>
              <div className={styles.words}>
                <Text block>{label}</Text>
                <Text block size={200} className={styles.hint}>
                  {explains}
                </Text>
              </div>
              <Entry
                named={named}
                value={value}
                label={label}
                onChange={(next) => onChange(withOption(policy, key, next))}
              />
            </div>
          </ChangedRow>
        );
      })}
    </div>
  );
};
