import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';

import { useOnward } from '../frame/frame';
import type { PaneState } from '../pane-state';
import type { PaneActions } from '../use-pane';

import { CardScreen } from './CardScreen';
import { ListScreen } from './ListScreen';
import { MeetingScreen } from './MeetingScreen';
import { useFirmness } from './use-firmness';
import { useReview, type Ready } from './use-review';
import { useWords } from './use-words';
import { WhyNotView, type Asked } from './WhyNotView';

const SeatView = lazy(async () => ({ default: (await import('./SeatView')).SeatView }));

type Props = { readonly result: Ready; readonly state: PaneState; readonly actions: PaneActions };

const Loading = () => <Spinner label={useWords().words.asking} />;

/** The proposals of a result: their list, the card of one, questions about anybody, and the meeting. */
export const ProposalsView = ({ result, state, actions }: Props) => {
  const review = useReview(result, state, actions);
  const onward = useOnward();
  const [asked, setAsked] = useState<Asked | null>(null);
  // The post it is asked about who can fill it; empty before one is chosen.
  const [seat, setSeat] = useState<string | null>(null);
  const { desk, selected } = review;
  const { data } = state;
  const { plan } = result.response;
  const { isMeeting } = desk.state;
  const firmness = useFirmness(plan, actions.tryWeights, selected !== null && !isMeeting);
  const intake = data.status === 'read' ? data.intake : null;
  if (isMeeting)
    return <MeetingScreen review={review} result={result} onLeave={() => desk.change({ isMeeting: false })} />;
  if (asked !== null)
    return <WhyNotView asked={asked} plan={plan} intake={intake} onAsk={actions.ask} onBack={() => setAsked(null)} />;
  if (seat !== null)
    return (
      <Suspense fallback={<Loading />}>
        <SeatView chosen={seat} state={state} plan={plan} onAsk={actions.whoFills} onBack={() => setSeat(null)} />
      </Suspense>
    );
  if (selected !== null)
    return (
      <CardScreen
        review={review}
        result={result}
        transfer={selected}
        firmness={firmness}
        actions={actions}
        onWhyNot={(nip) => onward(() => setAsked({ nip, position: selected.to.id }))}
        onSeat={() => onward(() => setSeat(selected.to.id))}
      />
    );
  return (
    <ListScreen
      review={review}
      result={result}
      runs={data.status === 'read' ? data.runs : []}
      actions={actions}
      onMeeting={() => desk.change({ isMeeting: true })}
      onAsk={() => onward(() => setAsked({ nip: null, position: null }))}
      onSeat={() => onward(() => setSeat(''))}
    />
  );
};
