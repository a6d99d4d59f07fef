import { afterWordsOf, type AfterWords, type Texts } from '../../text';
import { useTexts } from '../services';

/** The words of the parts after decisions beside those of the whole pane. */
export const useAfterWords = (): { readonly texts: Texts; readonly after: AfterWords } => {
  const texts = useTexts();
  return { texts, after: afterWordsOf(texts.language) };
};
