import { Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { PadanProblem, Plan } from '../../domain';
import type { Intake } from '../../intake';
import type { Result } from '../../kernel';
import type { PairAnswer } from '../../usecases';
import { useBack } from '../frame/frame';
import { ProblemBar } from '../parts/ProblemBar';
import { StepFrame } from '../parts/StepFrame';
import type { PaneActions } from '../use-pane';

import { Answer } from './Answer';
import { BackRow } from './BackRow';
import { useCardStyles } from './card-styles';
import { Choice } from './Choice';
import { useWords } from './use-words';

/** Whom and which post a question is about; null for what is not chosen yet. */
export type Asked = { readonly nip: string | null; readonly position: string | null };

type Props = {
  readonly asked: Asked;
  readonly plan: Plan;
  readonly intake: Intake | null;
  readonly onAsk: PaneActions['ask'];
  readonly onBack: () => void;
};

/** Everybody and every post that can be asked about: of the data as last read, or of the plan alone while they are being read. */
const useEntries = (plan: Plan, intake: Intake | null) =>
  useMemo(() => {
    const people = intake?.employees ?? plan.transfers.map(({ employee }) => employee);
    const posts = intake?.positions ?? [...new Set(plan.transfers.flatMap(({ from, to }) => [from, to]))];
    return {
      people: people.map(({ nip, name }) => ({ key: nip, label: `${name} (${nip})` })),
      posts: posts.map(({ id, name, unit }) => ({ key: id, label: `${name} (${unit})` })),
    };
  }, [intake, plan]);

type Told = Result<PairAnswer, PadanProblem> | 'asking' | null;

/** Any person and any post: why, why not, and what it would cost to insist. Nothing is written. */
export const WhyNotView = ({ asked, plan, intake, onAsk, onBack }: Props) => {
  const shared = useCardStyles();
  const { texts, words } = useWords();
  const back = useBack(onBack);
  const [{ nip, position }, setAsked] = useState(asked);
  const [told, setTold] = useState<Told>(null);
  const number = useRef(0);
  const { people, posts } = useEntries(plan, intake);
  const ask = useCallback(
    (who: string, where: string | null): void => {
      number.current += 1;
      const own = number.current;
      setTold('asking');
      void onAsk(who, where).then((answer) => {
        if (own === number.current) setTold(answer);
      });
    },
    [onAsk],
  );
  // An answer stands beside what it is about, as soon as both are chosen.
  useEffect(() => {
    if (nip !== null && position !== null) ask(nip, position);
    else setTold(null);
  }, [ask, nip, position]);
  const isMover = plan.transfers.some(({ employee }) => employee.nip === nip);
  const secondary = nip !== null && isMover ? { label: words.askWithout, onPress: () => ask(nip, null) } : undefined;
  return (
    <>
      <BackRow label={words.backTo} onBack={back} />
      <StepFrame footer={{ primary: { label: words.backTo, onPress: back }, secondary }} screen="why-not">
        <div className={shared.stack}>
          <div className={shared.section}>
            <Choice
              label={words.askPerson}
              entries={people}
              chosen={nip}
              onChoose={(key) => setAsked((held) => ({ ...held, nip: key }))}
            />
            <Choice
              label={words.askPost}
              entries={posts}
              chosen={position}
              onChoose={(key) => setAsked((held) => ({ ...held, position: key }))}
            />
          </div>
          <div aria-live="polite">
            {told === null && <span>{words.pickBoth}</span>}
            {told === 'asking' && <Spinner label={words.asking} />}
            {told !== null && told !== 'asking' && !told.ok && <ProblemBar problem={told.error} texts={texts} />}
            {told !== null && told !== 'asking' && told.ok && <Answer answer={told.value} plan={plan} />}
          </div>
        </div>
      </StepFrame>
    </>
  );
};
