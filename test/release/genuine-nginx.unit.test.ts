import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { FLAVOURS, type Flavour } from '../../src/apps/cli/release/flavour';
import { NGINX_PATHS } from '../../src/apps/cli/release/nginx';
import { NginxSite } from '../support/nginx-site';

import { madeRelease, sitePaths, textIn } from './made-release';

jest.setTimeout(60000);

const NGINX = [process.env.PADAN_NGINX, '/usr/sbin/nginx', '/usr/local/bin/nginx'].find(
  (path) => path !== undefined && path !== '' && existsSync(path),
);
const OPENSSL = ['/usr/bin/openssl', '/usr/local/bin/openssl'].find((path) => existsSync(path));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, unknown>> };

const ask = (port: number, method: string, path: string, packs = false): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port, method, path, rejectUnauthorized: false },
        headers: { host: 'padan.example.go.id', ...(packs ? { 'accept-encoding': 'gzip' } : {}) },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
      },
    );
    asked.on('error', reject);
    asked.end();
  });

/** What the reader of configurations foretells, in the form in which headers arrive. */
const foretold = (site: NginxSite, method: string, path: string, packs: boolean): Answer => {
  const { status, headers } = site.answer(method, path, packs);
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  };
};

class Running {
  readonly folder = mkdtempSync(join(tmpdir(), 'padan-nginx-'));
  private process: ChildProcess | null = null;
  private said = '';

  /** The configuration as it is, but for the port and the places that it names. */
  async start(flavour: Flavour): Promise<{ readonly site: NginxSite; readonly port: number }> {
    const root = join(this.folder, flavour, 'site');
    for (const [path, bytes] of madeRelease(flavour)) {
      const target = join(this.folder, flavour, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
    const [key, certificate] = [join(this.folder, 'key.pem'), join(this.folder, 'certificate.pem')];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=padan.example.go.id'];
    execFileSync(OPENSSL!, [...made, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
    const port = await freePort();
    const text = textIn(madeRelease(flavour), 'nginx.conf');
    const moved = text
      .replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
      .replace(/^ *listen \[::\].*\n/m, '')
      .replace(NGINX_PATHS.site, root)
      .replace(NGINX_PATHS.key, key)
      .replace(NGINX_PATHS.certificate, certificate);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${join(this.folder, name)};`)
      .join(' ');
    writeFileSync(join(this.folder, 'site.conf'), moved);
    writeFileSync(
      join(this.folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${join(this.folder, 'pid')}; error_log stderr; events {}
       http { access_log off; ${temporary} include ${join(this.folder, 'site.conf')}; }`,
    );
    this.process = spawn(NGINX!, ['-p', this.folder, '-e', 'stderr', '-c', join(this.folder, 'nginx.conf')]);
    this.process.stderr?.on('data', (piece: Buffer) => (this.said += piece.toString()));
    for (let tried = 0; tried < 50; tried += 1) {
      const isThere = await ask(port, 'GET', '/').then(
        () => true,
        () => false,
      );
      if (isThere) return { site: new NginxSite(text, root), port };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`nginx does not answer: ${this.said}`);
  }

  stop(): void {
    this.process?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

if (NGINX !== undefined && OPENSSL !== undefined)
  describe.each(FLAVOURS)('the genuine nginx with the sample configuration of the flavour %s', (flavour) => {
    const running = new Running();
    let site: NginxSite;
    let port: number;
    beforeAll(async () => {
      ({ site, port } = await running.start(flavour));
    });
    afterAll(() => running.stop());

    test.each([false, true])('answers every file by https as the reader foretells it, packed: %s', async (packs) => {
      for (const path of sitePaths(madeRelease(flavour))) {
        const answer = await ask(port, 'GET', path, packs);
        const { headers, status } = foretold(site, 'GET', path, packs);
        expect({ path, ...answer }).toMatchObject({ path, status, headers });
        expect(answer.headers).toHaveProperty('strict-transport-security');
      }
    });

    test('refuses what the reader refuses, with the same headers', async () => {
      for (const [method, path] of [
        ['GET', '/'],
        ['GET', '/manifest.xml'],
        ['GET', '/assets/'],
        ['GET', '/assets/tidak-ada.js'],
        ['POST', '/taskpane.html'],
        ['DELETE', '/taskpane.html'],
        ['OPTIONS', '/taskpane.html'],
      ] as const) {
        const { headers, status } = foretold(site, method, path, false);
        expect({ path, ...(await ask(port, method, path)) }).toMatchObject({ path, status, headers });
      }
      expect((await ask(port, 'TRACE', '/taskpane.html')).status).toBe(405);
    });
  });
else
  test('the genuine nginx', () => {
    process.stdout.write('nginx or openssl is not here: the sample configuration was served by its reader alone\n');
    expect(NGINX === undefined || OPENSSL === undefined).toBe(true);
  });
