import { lazy, Suspense } from 'react';

import type { Texts, WorkbenchTexts } from '../../text';

import type { Saving } from './use-saving';

/** Seldom asked for: they come when they are. */
const LeaveDialog = lazy(() => import('./LeaveDialog'));
const LostDialog = lazy(() => import('./LostDialog'));

type Props = {
  readonly texts: Texts;
  readonly words: WorkbenchTexts;
  readonly fileName: string;
  readonly saving: Saving;
};

/** What is asked before work would be lost. */
export const Dialogs = ({ texts, words, fileName, saving }: Props) => {
  const { isAsking, loss, save, answer } = saving;
  return (
    <Suspense fallback={null}>
      {isAsking && loss === null && (
        <LeaveDialog
          texts={texts}
          fileName={fileName}
          onSave={() => {
            void save().then((isKept) => {
              if (isKept) answer(true);
            });
          }}
          onDrop={() => answer(true)}
          onStay={() => answer(false)}
        />
      )}
      {loss !== null && <LostDialog words={words} parts={loss.parts} onAnswer={loss.answer} />}
    </Suspense>
  );
};
