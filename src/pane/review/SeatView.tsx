import { Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { parseIsoDate, type CivilDate, type PadanProblem, type Plan } from '../../domain';
import type { WhoFills } from '../../insight';
import type { Result } from '../../kernel';
import { fill, formatWhole, seatWordsOf, type Texts } from '../../text';
import { draftPost, needsOfIntake, type SeatQuestion, type TypedPost } from '../../usecases';
import { useBack } from '../frame/frame';
import { ProblemBar } from '../parts/ProblemBar';
import { StepFrame, type StepFooter } from '../parts/StepFrame';
import type { PaneState } from '../pane-state';
import type { PaneActions } from '../use-pane';

import { BackRow } from './BackRow';
import { useCardStyles } from './card-styles';
import { Choice, type Entry } from './Choice';
import { fieldOfProblem, NEEDED_FIELDS, PostForm } from './PostForm';
import { SeatAnswer } from './SeatAnswer';
import { useWords } from './use-words';
import { ViewHead } from './ViewHead';

type Props = {
  /** The post chosen at first; empty for none. */
  readonly chosen: string;
  readonly state: Pick<PaneState, 'data' | 'asOf'>;
  readonly plan: Plan;
  readonly onAsk: PaneActions['whoFills'];
  readonly onBack: () => void;
};

/** Every post with how far it is filled, the most urgent need first; of the plan alone while the data are being read. */
const entriesOf = ({ data, asOf }: Props['state'], plan: Plan, texts: Texts): Entry[] => {
  const day = parseIsoDate(asOf);
  if (data.status !== 'read' || day === null)
    return [...new Map(plan.transfers.map(({ to }) => [to.id, to])).values()].map(({ id, name, unit }) => ({
      key: id,
      label: `${name} (${unit})`,
    }));
  const { seatOption } = seatWordsOf(texts.language);
  const { posts } = needsOfIntake(data.intake, data.policy, day);
  const open = posts.filter(({ emptyBefore }) => emptyBefore > 0);
  const full = posts.filter(({ emptyBefore }) => emptyBefore === 0);
  return [...open, ...full].map(({ position: { id, name, unit }, before, seats }) => ({
    key: id,
    label: fill(seatOption, { post: name, unit, a: formatWhole(before, texts), p: formatWhole(seats, texts) }),
  }));
};

type Told = Result<WhoFills, PadanProblem> | 'asking' | null;

/** Asks one question after another; only the newest is answered. */
const useTold = (onAsk: Props['onAsk']) => {
  const [told, setTold] = useState<Told>(null);
  const number = useRef(0);
  const ask = useCallback(
    (question: SeatQuestion | null): void => {
      number.current += 1;
      const own = number.current;
      setTold(question === null ? null : 'asking');
      if (question === null) return;
      void onAsk(question).then((answer) => {
        if (own === number.current) setTold(answer);
      });
    },
    [onAsk],
  );
  return { told, ask };
};

type AskedProps = {
  readonly told: Told;
  /** Whether the question was typed: the answer then stands below a form longer than the pane. */
  readonly isTyped: boolean;
  readonly isOfField: (problem: PadanProblem) => boolean;
};

const Asked = ({ told, isTyped, isOfField }: AskedProps) => {
  const { texts, words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  // What a press brought must be seen: the answer comes to the top, a wrong field gets the focus.
  useEffect(() => {
    if (!isTyped || told === null) return;
    const wrong = place.current?.parentElement?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (told !== 'asking' && !told.ok && wrong) wrong.focus();
    else place.current?.scrollIntoView?.({ block: told === 'asking' ? 'nearest' : 'start' });
  }, [isTyped, told]);
  return (
    <div aria-live="polite" ref={place}>
      {told === 'asking' && <Spinner label={words.asking} />}
      {told !== null && told !== 'asking' && !told.ok && !isOfField(told.error) && (
        <ProblemBar problem={told.error} texts={texts} />
      )}
      {told !== null && told !== 'asking' && told.ok && <SeatAnswer answer={told.value} />}
    </div>
  );
};

/** A post chosen from the sheets, or typed where it is on none. */
const useSeat = ({ chosen, onAsk }: Pick<Props, 'chosen' | 'onAsk'>, sheet: string) => {
  const { told, ask } = useTold(onAsk);
  const [position, setPosition] = useState<string | null>(chosen === '' ? null : chosen);
  const [isListed, setIsListed] = useState(true);
  const [typed, setTyped] = useState<TypedPost>({});
  const [until, setUntil] = useState<CivilDate | null>(null);
  const [isWrongDay, setIsWrongDay] = useState(false);
  // What is asked of the sheets is answered at once; a typed post only when it is finished.
  useEffect(() => {
    ask(isListed && position !== null ? { position } : null);
  }, [ask, isListed, position]);
  const isReady = NEEDED_FIELDS.every((field) => (typed[field] ?? '').trim() !== '') && !isWrongDay;
  const change = <Value,>(set: (value: Value) => void) => {
    return (value: Value): void => {
      set(value);
      ask(null);
    };
  };
  return {
    told,
    position,
    isListed,
    typed,
    until,
    isReady,
    choose: setPosition,
    setIsListed,
    onTyped: change(setTyped),
    onUntil: change(setUntil),
    onWrongDay: setIsWrongDay,
    find: () => ask(draftPost(typed, until, sheet)),
  };
};

/** One seat: who can fill it, what each leaves behind and costs the plan, and who can soon. Nothing is written. */
export const SeatView = ({ chosen, state: { data, asOf }, plan, onAsk, onBack }: Props) => {
  const shared = useCardStyles();
  const { texts, words } = useWords();
  const labels = seatWordsOf(texts.language);
  const back = useBack(onBack);
  const seat = useSeat({ chosen, onAsk }, labels.seatSheet);
  const entries = useMemo(() => entriesOf({ data, asOf }, plan, texts), [asOf, data, plan, texts]);
  const { told, isListed, typed } = seat;
  const problem = told !== null && told !== 'asking' && !told.ok ? told.error : null;
  const toList = { label: words.backTo, onPress: back };
  const footer: StepFooter = isListed
    ? { primary: toList }
    : {
        primary: {
          label: labels.seatFind,
          onPress: seat.find,
          disabledBecause: seat.isReady ? undefined : labels.seatFindNeeds,
        },
        secondary: toList,
      };
  return (
    <>
      <BackRow label={words.backTo} onBack={back} />
      <StepFrame footer={footer} screen="seat">
        <div className={shared.stack}>
          <div className={shared.section}>
            <ViewHead heading={words.askSeat} how={labels.seatAskHow} />
            <RadioGroup
              aria-label={labels.seatPost}
              value={isListed ? 'listed' : 'typed'}
              onChange={(_, { value }) => seat.setIsListed(value === 'listed')}
            >
              <Radio value="listed" label={labels.seatListed} />
              <Radio value="typed" label={labels.seatUnlisted} />
            </RadioGroup>
            {isListed ? (
              <Choice label={labels.seatPost} entries={entries} chosen={seat.position} onChoose={seat.choose} />
            ) : (
              <PostForm
                typed={typed}
                until={seat.until}
                problem={problem}
                onTyped={seat.onTyped}
                onUntil={seat.onUntil}
                onWrongDay={seat.onWrongDay}
              />
            )}
          </div>
          <Asked
            told={told}
            isTyped={!isListed}
            isOfField={(one) => !isListed && fieldOfProblem(one, typed) !== null}
          />
        </div>
      </StepFrame>
    </>
  );
};
