import { Button, Field, makeStyles, Select, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular, LockClosed16Regular, LockOpen16Regular } from '@fluentui/react-icons';
import { useState } from 'react';

import { criteriaOf, settingOf } from '../../criteria';
import { WEIGHT_TOTAL, type CriterionId, type Policy } from '../../domain';
import { PRESET_IDS, presetPolicy, weightBounds, withBalancedWeight } from '../../planning';
import { fill, formatDecimal } from '../../text';
import { useTexts } from '../services';

import { ChangedRow } from './ChangedRow';
import { nameAndHint } from './describe-edit';
import { NumberField } from './NumberField';
import { withPreset } from './policy-edits';
import { usePolicyWords } from './use-words';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '24px', borderRadius: '4px', overflow: 'hidden' },
  part: { minWidth: '2px', forcedColorAdjust: 'none' },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  swatch: { width: '8px', height: '16px', borderRadius: '2px', flexShrink: 0, forcedColorAdjust: 'none' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  sum: {
    display: 'flex',
    justifyContent: 'space-between',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '8px',
    fontVariantNumeric: 'tabular-nums',
  },
  hint: { color: tokens.colorNeutralForeground2, paddingTop: '8px' },
  lock: { minWidth: '24px', height: '24px' },
});

/** One shade of the brand per criterion, in the order of the list, the first the strongest. */
const shadeOf = (place: number, all: number): string =>
  `color-mix(in srgb, ${tokens.colorBrandBackground} ${Math.round(100 - (place * 75) / Math.max(1, all - 1))}%, ${tokens.colorNeutralBackground1})`;

type Props = { readonly policy: Policy; readonly before: Policy; readonly onChange: (next: Policy) => void };

const PERCENT = 10;

/** A weight in words: "29,3 %". */
const useShownWeight = (): ((weight: number) => string) => {
  const texts = useTexts();
  return (weight) => `${formatDecimal(weight / PERCENT, texts)} ${texts.policy.units.percent}`;
};

const WeightBar = ({ policy }: Pick<Props, 'policy'>) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  const show = useShownWeight();
  const used = criteriaOf(policy);
  const list = used.map(({ id }) => `${texts.policy.criteria[id].name} ${show(settingOf(policy, id).weight)}`);
  return (
    <div className={styles.bar} role="img" aria-label={fill(words.weightsBar, { list: list.join(', ') })}>
      {used.map(({ id }, place) => (
        <span
          key={id}
          className={styles.part}
          style={{ flexGrow: settingOf(policy, id).weight, backgroundColor: shadeOf(place, used.length) }}
        />
      ))}
    </div>
  );
};

type RowProps = Pick<Props, 'policy' | 'before'> & {
  readonly id: CriterionId;
  readonly shade: string;
  readonly locked: ReadonlySet<CriterionId>;
  readonly onSet: (weight: number) => void;
  readonly onLock: () => void;
};

const WeightRow = ({ id, policy, before, shade, locked, onSet, onLock }: RowProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  const show = useShownWeight();
  const { weight } = settingOf(policy, id);
  const { least, most } = weightBounds(policy.criteria, id, locked);
  const old = before.criteria[id]?.weight;
  const isLocked = locked.has(id);
  const { name } = texts.policy.criteria[id];
  return (
    <ChangedRow
      name={name}
      old={policy.preset !== before.preset || old === undefined || old === weight ? null : show(old)}
      onUndo={() => onSet(old ?? weight)}
    >
      <div className={styles.row}>
        <span className={styles.swatch} style={{ backgroundColor: shade }} />
        <Text className={styles.name}>{name}</Text>
        <ToggleButton
          className={styles.lock}
          size="small"
          appearance="subtle"
          checked={isLocked}
          icon={isLocked ? <LockClosed16Regular /> : <LockOpen16Regular />}
          aria-label={fill(words.lock, { name })}
          onClick={onLock}
        />
        <NumberField
          label={name}
          value={weight}
          least={isLocked ? weight : least}
          most={isLocked ? weight : most}
          step={PERCENT}
          scale={PERCENT}
          unit={texts.policy.units.percent}
          isDisabled={isLocked}
          onChange={(next) => onSet(next ?? weight)}
        />
      </div>
    </ChangedRow>
  );
};

const ModelChoice = ({ policy, before, onChange }: Props) => {
  const { presets } = useTexts().policy;
  const words = usePolicyWords();
  return (
    <ChangedRow
      name={words.model}
      old={policy.preset === before.preset ? null : nameAndHint(presets[before.preset]).name}
      onUndo={() => onChange({ ...policy, preset: before.preset, criteria: before.criteria })}
    >
      <Field label={words.model} hint={words.modelHint}>
        <Select
          value={policy.preset}
          onChange={(_, { value }) => {
            const preset = PRESET_IDS.find((id) => id === value);
            if (preset !== undefined) onChange(withPreset(policy, preset));
          }}
        >
          {PRESET_IDS.map((id) => (
            <option key={id} value={id}>
              {nameAndHint(presets[id]).name}
            </option>
          ))}
        </Select>
      </Field>
    </ChangedRow>
  );
};

/** Weights of the score, which always sum to the whole: setting one moves the others that are not locked. */
export const WeightsSection = (props: Props) => {
  const { policy, before, onChange } = props;
  const styles = useStyles();
  const words = usePolicyWords();
  const show = useShownWeight();
  const [locked, setLocked] = useState<ReadonlySet<CriterionId>>(new Set());
  const used = criteriaOf(policy);
  const sum = used.reduce((total, { id }) => total + settingOf(policy, id).weight, 0);
  const model = presetPolicy(policy.preset).criteria;
  const isModel = used.every(({ id }) => model[id]?.weight === settingOf(policy, id).weight);
  const toggle = (id: CriterionId): void => {
    const next = new Set(locked);
    if (!next.delete(id)) next.add(id);
    setLocked(next);
  };
  return (
    <div>
      <WeightBar policy={policy} />
      <Text block size={200} className={styles.hint}>
        {words.weightsHint}
      </Text>
      {used.map(({ id }, place) => (
        <WeightRow
          key={id}
          id={id}
          policy={policy}
          before={before}
          shade={shadeOf(place, used.length)}
          locked={locked}
          onSet={(weight) => onChange({ ...policy, criteria: withBalancedWeight(policy.criteria, id, weight, locked) })}
          onLock={() => toggle(id)}
        />
      ))}
      <div className={styles.sum}>
        <Text weight="semibold">{words.sum}</Text>
        <Text weight="semibold">{show(sum)}</Text>
      </div>
      {!isModel && (
        <Button
          appearance="transparent"
          icon={<ArrowUndo16Regular />}
          onClick={() => onChange({ ...policy, criteria: model })}
        >
          {words.toModel}
        </Button>
      )}
      <ModelChoice {...props} />
    </div>
  );
};

/** What the closed section says: the model, and that the weights are whole. */
export const useWeightsTold = (policy: Policy): string => {
  const texts = useTexts();
  const words = usePolicyWords();
  const sum = criteriaOf(policy).reduce((total, { id }) => total + settingOf(policy, id).weight, 0);
  return fill(words.weightsTold, {
    model: nameAndHint(texts.policy.presets[policy.preset]).name,
    sum: `${formatDecimal((sum * 100) / WEIGHT_TOTAL, texts)} ${texts.policy.units.percent}`,
  });
};
