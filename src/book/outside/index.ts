export { publicDrafts, type PublicAbout } from './public-drafts';
export { blindDrafts, keyDrafts, type BlindAbout } from './blind-drafts';
