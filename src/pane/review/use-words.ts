import { reviewWordsOf, type ReviewWords, type Texts } from '../../text';
import { useTexts } from '../services';

/** The words of the review step beside those of the whole pane. */
export const useWords = (): { readonly texts: Texts; readonly words: ReviewWords } => {
  const texts = useTexts();
  return { texts, words: reviewWordsOf(texts.language) };
};
