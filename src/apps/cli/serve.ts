import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import sirv from 'sirv';

// The same policy the pages carry in their head; a header also covers what is not a page. Only this machine is served.
const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const MAX_PORTS_TRIED = 20;

/** The status with which a request is refused; null for one that is answered. */
const refusalOf = ({ method, headers, socket }: IncomingMessage): number | null => {
  // A page of another site may have its own name lead to this machine; it still asks for its own name.
  const own = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
  if (!own.includes(headers.host ?? '')) return 421;
  return method === 'GET' || method === 'HEAD' ? null : 405;
};

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, status === 405 ? { ...HEADERS, Allow: 'GET, HEAD' } : HEADERS);
  response.end(String(status));
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.removeListener('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(-1);
      else reject(error);
    };
    const onListening = (): void => {
      server.removeListener('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, '127.0.0.1');
  });

/**
 * Serves a folder on this machine alone, at the first free port from `firstPort` on; answers the server and its address. Only
 * reading is answered, and only under the names of this machine.
 */
export const serveFolder = async (
  folder: string,
  firstPort: number,
): Promise<{ readonly server: Server; readonly origin: string }> => {
  const handler = sirv(folder, {
    dev: true,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const refusal = refusalOf(request);
    if (refusal === null) handler(request, response, () => refuse(response, 404));
    else refuse(response, refusal);
  });
  for (let tried = 0; tried < MAX_PORTS_TRIED; tried += 1) {
    const port = await listen(server, firstPort === 0 ? 0 : firstPort + tried);
    if (port >= 0) return { server, origin: `http://127.0.0.1:${port}` };
  }
  throw new Error(`no free port from ${firstPort} to ${firstPort + MAX_PORTS_TRIED - 1}`);
};
