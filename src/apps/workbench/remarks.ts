import { fill, formatWhole, type Texts, type WorkbenchTexts } from '../../text';

import type { Remark } from './Notices';
import type { Drafts } from './use-draft';
import type { HandedOut, Papers } from './use-papers';

type Facts = {
  /** Whether an edit was refused that would have shifted cells. */
  readonly isRefused: boolean;
  readonly dismissRefusal: () => void;
  readonly draft: Drafts;
  readonly papers: Pick<Papers, 'handedOut' | 'dismiss'>;
};

/** What the page has to remark about edits, drafts and papers. */
export const remarksOf = (
  texts: Texts,
  words: WorkbenchTexts,
  { isRefused, dismissRefusal, draft, papers }: Facts,
): readonly Remark[] => {
  const ofDrafts = { on: words.draftOn, off: words.draftOff, failed: words.draftFailed };
  const refusal: Remark = {
    key: 'refusal',
    intent: 'warning',
    text: texts.pane.shiftRefused,
    onDismiss: dismissRefusal,
  };
  const ofPapers = ({ files, blanks, remarks }: HandedOut): Remark => ({
    key: 'papers',
    intent: remarks > 0 ? 'warning' : 'info',
    text: fill(words.papersDone, {
      files: formatWhole(files, texts),
      blanks: formatWhole(blanks, texts),
      remarks: formatWhole(remarks, texts),
    }),
    onDismiss: papers.dismiss,
  });
  return [
    ...(isRefused ? [refusal] : []),
    ...(papers.handedOut === null ? [] : [ofPapers(papers.handedOut)]),
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
