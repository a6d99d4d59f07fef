import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { serveFolder } from '../../src/apps/cli/serve';

import { Folder } from './run';

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

let folder: Folder;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = new Folder();
  folder.put('halaman.html', '<p>Padan</p>');
  ({ server } = await serveFolder(folder.path, 0));
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => {
  server.close();
  folder.remove();
});

const ask = (method: string, path: string, host = `127.0.0.1:${port}`): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers: { host } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });

describe('the server of the demo', () => {
  test('listens on this machine alone', () => {
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  test.each(['127.0.0.1', 'localhost'])('gives its files to whoever asks for %s', async (name) => {
    const { status, headers, body } = await ask('GET', '/halaman.html', `${name}:${port}`);
    expect([status, body]).toEqual([200, '<p>Padan</p>']);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  test('tells of a file without sending it, for HEAD', async () => {
    expect(await ask('HEAD', '/halaman.html')).toMatchObject({ status: 200, body: '' });
  });

  test.each(['padan.example.go.id', 'jahat.example:80', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.jahat.example'])(
    'gives nothing to a page that came here under the name %s',
    async (name) => {
      expect(await ask('GET', '/halaman.html', name)).toMatchObject({ status: 421, body: '421' });
    },
  );

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])(
    'refuses %s, and says what it answers',
    async (method) => {
      const { status, headers } = await ask(method, '/halaman.html');
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    },
  );

  test.each(['/tidak-ada.html', '/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/'])(
    'has nothing at %s, and no listing',
    async (path) => {
      expect(await ask('GET', path)).toMatchObject({ status: 404, body: '404' });
    },
  );
});
