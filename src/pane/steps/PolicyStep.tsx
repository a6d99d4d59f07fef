import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

import { FIRST_POLICY_ENTRY } from '../../book';
import { NAMED_OPTIONS, optionOf, type Policy } from '../../domain';
import { purposeOptions } from '../../planning';
import { RULES } from '../../rules';
import { describeWaiver, fill, problemMessage } from '../../text';
import { StepFrame } from '../parts/StepFrame';
import type { PaneState } from '../pane-state';
import { effectLine } from '../policy/effect-line';
import { OptionsSection } from '../policy/OptionsSection';
import { PurposeCards } from '../policy/PurposeCards';
import { RulesSection } from '../policy/RulesSection';
import { policyShown } from '../policy/use-policy';
import { usePolicyWords } from '../policy/use-words';
import { useWeightsTold, WeightsSection } from '../policy/WeightsSection';
import { useTexts } from '../services';
import { withoutCodes } from '../without-codes';
import type { PaneActions } from '../use-pane';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  sheet: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  muted: { color: tokens.colorNeutralForeground2 },
  link: { minWidth: 0, minHeight: '24px', padding: '0 4px', color: tokens.colorBrandForegroundLink },
  sections: { margin: '16px -16px -16px' },
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  button: { paddingLeft: '16px', paddingRight: '16px' },
  header: { display: 'grid', padding: '8px 0', textAlign: 'left' },
  panel: { margin: '0 16px', paddingBottom: '16px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

const LIMITS = NAMED_OPTIONS.filter(({ isLimit }) => isLimit);
const OPTIONS = NAMED_OPTIONS.filter(({ isLimit }) => !isLimit);

type SectionProps = {
  readonly id: string;
  readonly name: string;
  readonly told: string;
  readonly children: ReactNode;
};

const Section = ({ id, name, told, children }: SectionProps) => {
  const styles = useStyles();
  return (
    <AccordionItem value={id} className={styles.section}>
      <AccordionHeader as="h2" expandIconPosition="end" button={{ className: styles.button }}>
        <span className={styles.header}>
          <Text weight="semibold">{name}</Text>
          <Text size={200} className={styles.muted}>
            {told}
          </Text>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
};

type StepProps = { readonly state: PaneState; readonly actions: PaneActions };

/** Where the policy stands, and what became of writing it. */
const SheetLine = ({ state, actions }: StepProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  const { problem, ownSheet } = state.policy;
  const sheet = state.data.status === 'read' ? state.data.policySheet : null;
  const told = problem === null ? null : problemMessage(problem, texts);
  return (
    <>
      {(told !== null || ownSheet !== null) && (
        <MessageBar intent={told === null ? 'info' : 'error'} layout="multiline">
          <MessageBarBody>
            {told === null
              ? fill(words.wroteSheet, { sheet: ownSheet ?? '' })
              : `${words.notWritten} ${told.wrong} ${told.remedy}`}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={texts.frame.dismiss}
                onClick={actions.dismissPolicy}
              />
            }
          />
        </MessageBar>
      )}
      <div className={styles.sheet}>
        <Text size={200} className={styles.muted}>
          {sheet === null ? words.noSheet : fill(words.onSheet, { sheet })}
        </Text>
        {sheet !== null && (
          <Button
            className={styles.link}
            size="small"
            appearance="transparent"
            onClick={() => actions.show({ sheet, ...FIRST_POLICY_ENTRY })}
          >
            {words.openSheet}
          </Button>
        )}
      </div>
    </>
  );
};

const WaiversSection = ({ policy }: { readonly policy: Policy }) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  return (
    <>
      <Text size={200} className={styles.muted}>
        {words.waiversHint}
      </Text>
      <ul className={styles.list}>
        {policy.waivers.map((waiver) => (
          <li key={`${waiver.rule} ${waiver.nip} ${waiver.letter}`}>
            <Text>{withoutCodes(describeWaiver(waiver, texts))}</Text>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Second step: what the plan is for and by which rules, changed here or on the policy sheet. */
export const PolicyStep = ({ state, actions }: StepProps) => {
  const policy = policyShown(state);
  const texts = useTexts();
  if (policy === null) {
    const failed = state.data.status === 'failed';
    return (
      <StepFrame footer={{ line: failed ? texts.pane.notChecked : undefined }} screen="reading">
        {!failed && <Spinner label={texts.pane.checking} />}
      </StepFrame>
    );
  }
  return <PolicyBody policy={policy} state={state} actions={actions} />;
};

const PolicyBody = ({ policy, state, actions }: StepProps & { readonly policy: Policy }) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  const before = state.policy.before ?? policy;
  const part = { policy, before, onChange: actions.changePolicy };
  const usual = purposeOptions(policy.purpose);
  const other = OPTIONS.filter(({ key }) => optionOf(policy, key) !== optionOf(usual, key)).length;
  const limits = LIMITS.filter(({ key, option }) => optionOf(policy, key) !== (option.blank ?? false)).length;
  const count = (mode: string): number => RULES.filter(({ id }) => policy.rules[id].mode === mode).length;
  const weightsTold = useWeightsTold(policy);
  return (
    <StepFrame
      footer={{
        line: effectLine(state.survey, { policy, from: before }, words, texts),
        primary: {
          label: fill(texts.frame.next, { step: texts.pane.stepRun }),
          onPress: () => actions.go('run'),
        },
        ...(state.policy.undo === null ? {} : { secondary: { label: words.undo, onPress: actions.undoPolicy } }),
      }}
    >
      <div className={styles.stack}>
        <h1 className={styles.heading}>{words.question}</h1>
        <SheetLine state={state} actions={actions} />
        <PurposeCards {...part} />
      </div>
      <Accordion collapsible className={styles.sections}>
        <Section id="weights" name={words.weights} told={weightsTold}>
          <WeightsSection {...part} />
        </Section>
        <Section id="limits" name={words.limits} told={fill(words.limitsTold, { count: limits, all: LIMITS.length })}>
          <OptionsSection options={LIMITS} {...part} />
        </Section>
        <Section
          id="rules"
          name={words.rules}
          told={fill(words.rulesTold, { block: count('block'), warn: count('warn'), off: count('off') })}
        >
          <RulesSection survey={state.survey.now} {...part} />
        </Section>
        <Section
          id="options"
          name={words.options}
          told={other === 0 ? words.optionsUsual : fill(words.optionsTold, { count: other })}
        >
          <OptionsSection options={OPTIONS} {...part} />
        </Section>
        {policy.waivers.length > 0 && (
          <Section id="waivers" name={words.waivers} told={fill(words.waiversTold, { count: policy.waivers.length })}>
            <WaiversSection policy={policy} />
          </Section>
        )}
      </Accordion>
    </StepFrame>
  );
};
