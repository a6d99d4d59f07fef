import type { Texts, WorkbenchTexts } from '../../text';

import type { Remark } from './Notices';
import type { Drafts } from './use-draft';

type Facts = {
  /** Whether an edit was refused that would have shifted cells. */
  readonly isRefused: boolean;
  readonly dismissRefusal: () => void;
  readonly draft: Drafts;
};

/** What the page has to remark about edits and drafts. */
export const remarksOf = (
  texts: Texts,
  words: WorkbenchTexts,
  { isRefused, dismissRefusal, draft }: Facts,
): readonly Remark[] => {
  const ofDrafts = { on: words.draftOn, off: words.draftOff, failed: words.draftFailed };
  const refusal: Remark = {
    key: 'refusal',
    intent: 'warning',
    text: texts.pane.shiftRefused,
    onDismiss: dismissRefusal,
  };
  return [
    ...(isRefused ? [refusal] : []),
    ...(draft.remark === null
      ? []
      : [
          {
            key: 'draft',
            intent: draft.remark === 'failed' ? ('warning' as const) : ('info' as const),
            text: ofDrafts[draft.remark],
            onDismiss: draft.dismiss,
          },
        ]),
  ];
};
