import type { PaneState } from '../pane-state';
import { ReviewStep } from '../steps/ReviewStep';
import type { PaneActions } from '../use-pane';

import { ChangesView } from './ChangesView';
import { HistoryView } from './HistoryView';
import { ListView } from './ListView';
import { OpenSelected } from './OpenSelected';
import { ReviewBar } from './ReviewBar';
import { ScenariosView } from './ScenariosView';

type Props = { readonly state: PaneState; readonly actions: PaneActions };

const ReviewBody = ({ state, actions }: Props) => {
  const { view, list } = state.place;
  switch (view) {
    case 'proposals':
      return <ReviewStep state={state} actions={actions} />;
    case 'changes':
      return <ChangesView state={state} actions={actions} />;
    case 'scenarios':
      return <ScenariosView state={state} actions={actions} />;
    case 'history':
      return list === null ? (
        <HistoryView state={state} actions={actions} />
      ) : (
        <ListView key={list} state={state} actions={actions} sheet={list} />
      );
  }
};

/** Fourth step: its bar, and the part of it that is open. A card has a row of its own in place of the bar. */
export const Review = (props: Props) => {
  const { state, actions } = props;
  const { view } = state.place;
  const isOnCard = view === 'proposals' && state.review.status === 'ready' && state.selected !== null;
  return (
    <>
      {!isOnCard && <ReviewBar view={view} onView={(next) => actions.place({ view: next, pair: null, list: null })} />}
      {!isOnCard && view === 'proposals' && actions.openSelected && <OpenSelected onOpen={actions.openSelected} />}
      <ReviewBody {...props} />
    </>
  );
};
