import { Button, Spinner } from '@fluentui/react-components';

import { fill } from '../../text';
import { ProblemBar } from '../parts/ProblemBar';

import { useCardStyles } from './card-styles';
import type { Firmness, MoveFirmness } from './use-firmness';
import { useWords } from './use-words';

type Props = { readonly firmness: Firmness; readonly move: MoveFirmness | null };

/** How firmly a proposal stands when the weights are others. */
export const FirmnessNote = ({ firmness: { status, problem, ask }, move }: Props) => {
  const shared = useCardStyles();
  const { texts, words } = useWords();
  return (
    <section className={shared.section} aria-label={words.firmness}>
      <h3 className={shared.title}>{words.firmness}</h3>
      {status === 'untried' && (
        <>
          <span>{words.firmLarge}</span>
          <Button onClick={ask}>{words.firmAsk}</Button>
        </>
      )}
      {status === 'trying' && <Spinner size="tiny" labelPosition="after" label={words.firmTrying} />}
      {problem && <ProblemBar problem={problem} texts={texts} />}
      {move !== null && (
        <span>
          {fill(words.firmTried, { kept: move.kept, tried: move.tried })}{' '}
          {move.moving > 0 && fill(words.firmMoving, { count: move.moving })}
        </span>
      )}
    </section>
  );
};
