/** The pane, in a file of its own so that the page can load it behind itself. */
export { Pane as default } from '../../pane';
