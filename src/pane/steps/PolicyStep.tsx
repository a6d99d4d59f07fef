import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

import { FIRST_POLICY_ENTRY } from '../../book';
import { criteriaOf, settingOf } from '../../criteria';
import { isoDate, NAMED_OPTIONS } from '../../domain';
import { RULES } from '../../rules';
import { describeOption, describeThreshold, describeWaiver, fill } from '../../text';
import type { PaneState } from '../pane-state';
import { PresetCard } from '../parts/PresetCard';
import { StepFrame } from '../parts/StepFrame';
import { useTexts } from '../services';
import type { PaneActions } from '../use-pane';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  weights: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  number: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  rules: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Second step: the policy in force, read from its sheet; changed there, not here, so that there is one truth. */
export const PolicyStep = ({ state, actions }: { readonly state: PaneState; readonly actions: PaneActions }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane, frame, policy: words } = texts;
  const footer = {
    primary: { label: fill(frame.next, { step: pane.stepRun }), onPress: () => actions.go('run') },
  };
  if (state.data.status !== 'read')
    return (
      <StepFrame footer={footer} screen="unread">
        <Text>{pane.notChecked}</Text>
      </StepFrame>
    );
  const { policy, policySheet } = state.data;
  const count = (mode: string): number => RULES.filter(({ id }) => policy.rules[id].mode === mode).length;
  return (
    <StepFrame footer={footer}>
      <div className={styles.stack}>
        <Text>{policySheet === null ? pane.policyDefault : fill(pane.policyFromSheet, { sheet: policySheet })}</Text>
        {policySheet !== null && (
          <Button onClick={() => actions.show({ sheet: policySheet, ...FIRST_POLICY_ENTRY })}>{pane.openPolicy}</Button>
        )}
        <PresetCard inUse={policy} onUse={actions.usePreset} />
        <h2 className={styles.heading}>{pane.weights}</h2>
        <dl className={styles.weights}>
          {criteriaOf(policy).map(({ id }) => (
            <div key={id} style={{ display: 'contents' }}>
              <dt>{words.criteria[id].name}</dt>
              <dd className={styles.number}>{settingOf(policy, id).weight}</dd>
            </div>
          ))}
        </dl>
        <h2 className={styles.heading}>{pane.options}</h2>
        <dl className={styles.weights}>
          {NAMED_OPTIONS.map((named) => (
            <div key={named.key} style={{ display: 'contents' }}>
              <dt>{words.options[named.key].name}</dt>
              <dd className={styles.number}>{describeOption(named, policy, texts)}</dd>
            </div>
          ))}
        </dl>
        <h2 className={styles.heading}>{pane.rules}</h2>
        <Text>{fill(pane.rulesCount, { block: count('block'), warn: count('warn'), off: count('off') })}</Text>
        {policy.waivers.length > 0 && (
          <>
            <h2 className={styles.heading}>{texts.sheets.labels.waivers}</h2>
            <ul className={styles.rules}>
              {policy.waivers.map((waiver) => (
                <li key={`${waiver.rule} ${waiver.nip} ${waiver.letter}`}>
                  <Text>{describeWaiver(waiver, texts)}</Text>
                </li>
              ))}
            </ul>
          </>
        )}
        <ul className={styles.rules}>
          {RULES.map(({ id, basis }) => (
            <li key={id}>
              <Text block weight="semibold">
                {id} {words.rules[id].name} · {words.modes[policy.rules[id].mode]}
              </Text>
              <Text block>{words.rules[id].asks}</Text>
              {Object.entries(policy.rules[id].thresholds).map(([name, value]) => (
                <Text block key={name}>
                  {words.thresholds[name] ?? name}: {describeThreshold(name, value, texts)}
                </Text>
              ))}
              <Text block size={200} className={styles.muted}>
                {pane.legalBasis}: {basis.source}, {fill(pane.since, { date: isoDate(policy.rules[id].validFrom) })}
                {basis.isVerified ? '' : ` (${texts.policySheet.unverified})`}
              </Text>
            </li>
          ))}
        </ul>
      </div>
    </StepFrame>
  );
};
