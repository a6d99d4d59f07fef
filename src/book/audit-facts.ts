/** Key of the line that holds what the user decided about sheets and columns. */
export const CHOICES_FACT = 'choices';
/** What stands there when nothing was decided. */
export const NO_CHOICES = '-';

/** Key of the line that holds whether it was looked for what else the plan could have been. */
export const ALTERNATIVES_FACT = 'alternatives';

/** Key of the line that holds what the sheets of the run were called when they were written. */
export const NAMES_FACT = 'sheetNames';

/** Key of the line that holds what the plan is worth, by source, and the seats it leaves open. */
export const WORTH_FACT = 'worth';
/** Key of the line that holds what the run it continues was worth. */
export const FORMER_FACT = 'former';
/** Key of the line that holds from which run the days without people in a post are counted on. */
export const UNFILLED_FACT = 'unfilled';
