import { Button, Dropdown, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { PresetId } from '../../domain';
import { PRESET_IDS } from '../../planning';
import { useTexts } from '../services';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'stretch' },
  choice: { minWidth: 0, width: '100%' },
});

type Props = { readonly inUse: PresetId; readonly onUse: (preset: PresetId) => void };

/** A scoring model to start from: it is written to a policy sheet of its own, which can then be changed like any other. */
export const PresetCard = ({ inUse, onUse }: Props) => {
  const styles = useStyles();
  const { pane, policy } = useTexts();
  const [chosen, setChosen] = useState<PresetId>(inUse);
  return (
    <section className={styles.card} aria-label={pane.preset}>
      <Field label={pane.preset}>
        <Dropdown
          className={styles.choice}
          value={policy.presets[chosen]}
          selectedOptions={[chosen]}
          onOptionSelect={(_, { optionValue }) => {
            const preset = PRESET_IDS.find((id) => id === optionValue);
            if (preset) setChosen(preset);
          }}
        >
          {PRESET_IDS.map((preset) => (
            <Option key={preset} value={preset} text={policy.presets[preset]}>
              {policy.presets[preset]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Text size={200}>{pane.presetHint}</Text>
      <Button disabled={chosen === inUse} onClick={() => onUse(chosen)}>
        {pane.usePreset}
      </Button>
    </section>
  );
};
