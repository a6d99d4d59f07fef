import { makeStyles, mergeClasses, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';

import type { Policy, PurposeId } from '../../domain';
import { PURPOSE_IDS, withPurpose } from '../../planning';
import { useTexts } from '../services';

import { ChangedRow } from './ChangedRow';
import { nameAndHint } from './describe-edit';
import { usePolicyWords } from './use-words';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '4px', paddingTop: '8px' },
  card: {
    width: '100%',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Props = { readonly policy: Policy; readonly before: Policy; readonly onChange: (next: Policy) => void };

/** What the plan is for, as cards to choose from; a purpose brings the options it is about and leaves all else. */
export const PurposeCards = ({ policy, before, onChange }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  const namesOf = (id: PurposeId) => nameAndHint(texts.policy.purposes[id]);
  return (
    <ChangedRow
      name={words.question}
      old={policy.purpose === before.purpose ? null : namesOf(before.purpose).name}
      onUndo={() => onChange(withPurpose(policy, before.purpose))}
    >
      <RadioGroup
        className={styles.group}
        aria-label={words.question}
        value={policy.purpose}
        onChange={(_, { value }) => {
          const purpose = PURPOSE_IDS.find((id) => id === value);
          if (purpose !== undefined && purpose !== policy.purpose) onChange(withPurpose(policy, purpose));
        }}
      >
        {PURPOSE_IDS.map((id) => {
          const { name, hint } = namesOf(id);
          return (
            <Radio
              key={id}
              value={id}
              className={id === policy.purpose ? mergeClasses(styles.card, styles.chosen) : styles.card}
              label={
                <>
                  <Text block weight="semibold">
                    {name}
                  </Text>
                  <Text block size={200} className={styles.hint}>
                    {hint}
                  </Text>
                </>
              }
            />
          );
        })}
      </RadioGroup>
    </ChangedRow>
  );
};
