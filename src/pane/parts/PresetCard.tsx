import {
  Button,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';

import type { Policy, PresetId, PurposeId } from '../../domain';
import { PRESET_IDS, PURPOSE_IDS } from '../../planning';
import { useTexts } from '../services';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'stretch' },
  choice: { minWidth: 0, width: '100%' },
});

type Props = {
  readonly inUse: Pick<Policy, 'preset' | 'purpose'>;
  readonly onUse: (preset: PresetId, purpose: PurposeId) => void;
};

/** A purpose and a scoring model to start from: they are written to a policy sheet of its own, which can then be changed like any other. */
export const PresetCard = ({ inUse, onUse }: Props) => {
  const styles = useStyles();
  const { pane, policy } = useTexts();
  const [purpose, setPurpose] = useState<PurposeId>(inUse.purpose);
  const [preset, setPreset] = useState<PresetId>(inUse.preset);
  return (
    <section className={styles.card} aria-label={pane.startFrom}>
      <Field label={pane.purpose}>
        <RadioGroup
          value={purpose}
          onChange={(_, { value }) => setPurpose(PURPOSE_IDS.find((id) => id === value) ?? purpose)}
        >
          {PURPOSE_IDS.map((id) => (
            <Radio key={id} value={id} label={policy.purposes[id]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={pane.preset}>
        <Dropdown
          className={styles.choice}
          value={policy.presets[preset]}
          selectedOptions={[preset]}
          onOptionSelect={(_, { optionValue }) => setPreset(PRESET_IDS.find((id) => id === optionValue) ?? preset)}
        >
          {PRESET_IDS.map((id) => (
            <Option key={id} value={id} text={policy.presets[id]}>
              {policy.presets[id]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Text size={200}>{pane.presetHint}</Text>
      <Button disabled={preset === inUse.preset && purpose === inUse.purpose} onClick={() => onUse(preset, purpose)}>
        {pane.usePreset}
      </Button>
    </section>
  );
};
