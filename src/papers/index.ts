export { fieldsSheet } from './fields-sheet';
export { longDate, runFacts, type OfficeFields } from './run-facts';
export { approvedOf, needsFunctionalDecree, proposalFacts, type DecidedTransfer } from './proposal-facts';
export { agencyFacts } from './agency-facts';
export { partFacts } from './part-facts';
export { policyFacts } from './policy-facts';
export { wishesOf } from './wishes';
export { wishFacts } from './wish-facts';
