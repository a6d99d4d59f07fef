import { serveWorker, type FromWorker, type ToWorker } from '../../engine';

// The worker's global scope; the page's own `window` type does not fit it.
declare const self: {
  postMessage(message: FromWorker): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  onmessageerror: (() => void) | null;
};

const side = serveWorker(
  (message) => self.postMessage(message),
  () => performance.now(),
);
self.onmessage = ({ data }) => side.handleMessage(data);
self.onmessageerror = side.handleMessageError;
