import { useMemo } from 'react';

import { runStepOf, type RunStepWords } from '../../text';
import { useTexts } from '../services';

/** The words of the step Run, in the language in use. */
export const useRunWords = (): RunStepWords => {
  const { language } = useTexts();
  return useMemo(() => runStepOf(language), [language]);
};
