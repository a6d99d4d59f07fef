import { serveWorker, type FromWorker, type ToWorker } from '../../engine';

// The worker's global scope; the page's own `window` type does not fit it.
declare const self: {
  readonly name: string;
  postMessage(message: FromWorker): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  onmessageerror: (() => void) | null;
};

// Held until this worker ends: the page sees by it that it lives. Absent where a page is not served securely.
if ('locks' in navigator && self.name !== '')
  void navigator.locks.request(self.name, () => new Promise(() => undefined));

const side = serveWorker(
  (message) => self.postMessage(message),
  () => performance.now(),
);
self.onmessage = ({ data }) => side.handleMessage(data);
self.onmessageerror = side.handleMessageError;
