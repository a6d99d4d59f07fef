import { useEffect, useMemo, useRef, type Dispatch } from 'react';

import { parseIsoDate } from '../../domain';
import { canonicalJson } from '../../kernel';
import { PolicySurveys } from '../../usecases';
import type { PaneEvent, PaneState } from '../pane-state';
import type { PaneServices } from '../services';

import { policyShown } from './use-policy';

/** Milliseconds after which somebody is told that it is still being counted. */
const LATE_MS = 300;

/** Counts, in a place of its own, whom the policy shown lets move, as long as somebody looks at a step that tells it. */
export const useSurvey = (
  { engine }: Pick<PaneServices, 'engine'>,
  state: Pick<PaneState, 'step' | 'asOf' | 'data' | 'policy'>,
  dispatch: Dispatch<PaneEvent>,
): void => {
  const surveys = useMemo(() => new PolicySurveys(engine), [engine]);
  useEffect(() => () => surveys.close(), [surveys]);
  const isWanted = state.step === 'policy' || state.step === 'run';
  const intake = state.data.status === 'read' ? state.data.intake : null;
  const policy = policyShown(state);
  const before = state.policy.before ?? policy;
  const { asOf: asOfText } = state;
  /** What the counts shown are about, but for the records: those are read again without a change too. */
  const counted = useRef('');
  useEffect(() => {
    const asOf = parseIsoDate(asOfText);
    if (!isWanted || intake === null || policy === null || before === null || asOf === null) return undefined;
    let isCurrent = true;
    const asked = canonicalJson([policy, before, asOf]);
    const late = setTimeout(() => {
      if (asked !== counted.current) dispatch({ kind: 'survey', survey: { status: 'late' } });
    }, LATE_MS);
    void (async () => {
      const now = await surveys.survey(intake, policy, asOf);
      const then = policy === before ? now : await surveys.survey(intake, before, asOf);
      if (!isCurrent) return;
      clearTimeout(late);
      counted.current = asked;
      dispatch({
        kind: 'survey',
        survey:
          now.ok && then.ok
            ? { status: 'counted', now: now.value, before: then.value }
            : { status: 'failed', now: null, before: null },
      });
    })();
    return () => {
      isCurrent = false;
      clearTimeout(late);
    };
  }, [asOfText, before, dispatch, intake, isWanted, policy, surveys]);
};
