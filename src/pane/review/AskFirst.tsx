import { fill, formatWhole, type ReviewWords, type Texts } from '../../text';
import { AskDialog } from '../parts/AskDialog';

import type { Asking, Deciding } from './use-decide';
import { useWords } from './use-words';

type Said = { readonly title: string; readonly text: string; readonly act: string };

const saidOf = (
  asking: Asking,
  { texts, words, nameOf }: { texts: Texts; words: ReviewWords; nameOf: (nip: string) => string },
): Said => {
  const ruling = texts.sheets.rulings[asking.ruling];
  if (asking.kind === 'shown') {
    const facts = { ruling, count: formatWhole(asking.nips.length, texts) };
    return {
      title: fill(words.confirmShown, facts),
      text: words.confirmShownText,
      act: fill(words.confirmDo, facts),
    };
  }
  const { chain, transfer, falls } = asking;
  const name = nameOf(transfer.employee.nip);
  const post = `${transfer.to.name}, ${transfer.to.unit}`;
  const named = (nips: readonly string[]): string => nips.map(nameOf).join(', ');
  const ofChain = chain.transfers.filter((one) => one !== transfer).map(({ employee }) => employee.nip);
  const unfilled = fill(words.breaksText, { name, post });
  const others =
    falls === null
      ? fill(words.breaksChain, { others: named(ofChain) })
      : fill(words.breaksFalls, { others: named(falls.falls) });
  return {
    title: fill(chain.transfers.length > 1 ? words.breaks : words.breaksAlone, { ruling, chain: chain.chain, name }),
    text: `${unfilled} ${others}`,
    act: fill(words.breaksDo, { ruling, name }),
  };
};

type Props = Pick<Deciding, 'asking' | 'answer'> & { readonly nameOf: (nip: string) => string };

/** Says what falls with a decision before it is written. */
export const AskFirst = ({ asking, answer, nameOf }: Props) => {
  const { texts, words } = useWords();
  if (asking === null) return null;
  const { title, text, act } = saidOf(asking, { texts, words, nameOf });
  return (
    <AskDialog
      title={title}
      act={{ label: act, onPress: () => answer(true) }}
      keep={{ label: words.confirmKeep, onPress: () => answer(false) }}
    >
      {text}
    </AskDialog>
  );
};
