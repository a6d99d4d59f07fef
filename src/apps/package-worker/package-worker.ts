import { serveDesk, type FromDesk, type ToDesk } from '../../hosts/univer';

// The worker's global scope; the page's own `window` type does not fit it.
declare const self: {
  postMessage(message: FromDesk, given: readonly ArrayBufferLike[]): void;
  onmessage: ((event: { readonly data: ToDesk }) => void) | null;
};

const handle = serveDesk((message, given) => self.postMessage(message, given));
self.onmessage = ({ data }) => handle(data);
