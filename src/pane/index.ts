export { Pane } from './Pane';
export type { PaneServices } from './services';
