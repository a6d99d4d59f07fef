import { useMemo } from 'react';

import { policyStepOf, type PolicyStepWords } from '../../text';
import { useTexts } from '../services';

/** The words of the step Policy, in the language in use. */
export const usePolicyWords = (): PolicyStepWords => {
  const { language } = useTexts();
  return useMemo(() => policyStepOf(language), [language]);
};
