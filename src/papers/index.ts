export { buildTemplate, PAPER_SIZES, type PaperSize } from './build-template';
export { checkTemplate, PaperPress, type FilledPaper, type Template } from './fill-template';
export { fieldsSheet } from './fields-sheet';
export { listNames, placeholderNames, type PaperFacts } from './placeholders';
export { longDate, runFacts, type OfficeFields } from './run-facts';
export { approvedOf, needsFunctionalDecree, proposalFacts, type DecidedTransfer } from './proposal-facts';
export { wishesOf, type UnmetWish } from './wishes';
export { wishFacts } from './wish-facts';
