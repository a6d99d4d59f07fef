import { act } from 'react';
import { createRoot } from 'react-dom/client';

import { usePane, type PaneActions } from '../../src/pane/use-pane';
import type { PaneState } from '../../src/pane/pane-state';
import type { PaneServices } from '../../src/pane';
import { useDesk } from '../../src/pane/use-desk';
import { textsOf } from '../../src/text';

type Shown = { readonly state: PaneState; readonly actions: PaneActions; readonly desk: ReturnType<typeof useDesk> };

const texts = textsOf('id');

/** The pane with everything but what is drawn. */
export type HeadlessPane = {
  readonly shown: () => Shown;
  readonly close: () => Promise<void>;
};

export const openPane = async (services: PaneServices): Promise<HeadlessPane> => {
  let latest: Shown | null = null;
  const Probe = (): null => {
    const { state, actions } = usePane(services, texts);
    const desk = useDesk(services, state.review);
    latest = { state, actions, desk };
    return null;
  };
  const root = createRoot(document.createElement('div'));
  await act(async () => {
    root.render(<Probe />);
    await Promise.resolve();
  });
  return {
    shown: () => {
      if (latest === null) throw new Error('the pane is not shown');
      return latest;
    },
    close: () =>
      act(async () => {
        root.unmount();
        await Promise.resolve();
      }),
  };
};
