import './page-globals';

import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** What stands in a page of jsdom, until it is closed. */
export type Mounted = { readonly element: HTMLElement; readonly close: () => Promise<void> };

/** Puts something into the page and lets it do what it does at once. */
export const mount = async (node: ReactNode): Promise<Mounted> => {
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  await act(async () => {
    root.render(node);
    await Promise.resolve();
  });
  return {
    element,
    close: async () => {
      await act(async () => {
        root.unmount();
        await Promise.resolve();
      });
      element.remove();
    },
  };
};
