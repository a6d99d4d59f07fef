export { publicDrafts, type PublicAbout } from './public-drafts';
export { blindDrafts, type BlindAbout } from './blind-drafts';
export { keyDrafts } from './key-drafts';
