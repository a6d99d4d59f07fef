import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { readBlocks, type Directive } from './nginx-blocks';

/** What is understood here; anything else in a configuration is an error, so that nothing is passed over. */
const KNOWN = new Set([
  ...['listen', 'server_name', 'ssl_certificate', 'ssl_certificate_key', 'ssl_protocols', 'root', 'server_tokens'],
  ...['autoindex', 'charset', 'charset_types', 'gzip', 'gzip_vary', 'gzip_min_length', 'gzip_types', 'types'],
  ...['default_type', 'if', 'location', 'add_header', 'try_files', 'return'],
]);

type Answer = { readonly status: number; readonly headers: Record<string, string>; readonly body: Uint8Array };

/** A server block of nginx, answered as its manual says for the directives named above. */
export class NginxSite {
  readonly directives: readonly Directive[];

  /** `root` stands in for the folder that the configuration names. */
  constructor(
    text: string,
    private readonly root: string,
  ) {
    const servers = readBlocks(text).filter(({ name }) => name === 'server');
    if (servers.length !== 1) throw new Error(`nginx: ${servers.length} servers`);
    this.directives = servers[0]?.inside ?? [];
    for (const { name, inside, words } of [...this.directives, ...this.all('location').flatMap((l) => l.inside ?? [])])
      if (!KNOWN.has(name)) throw new Error(`nginx: ${name} ${words.join(' ')} ${inside ? '{' : ''} is not known here`);
  }

  /** Directives of a name, of the server itself. */
  all(name: string): readonly Directive[] {
    return this.directives.filter((directive) => directive.name === name);
  }

  words(name: string): readonly string[] {
    return this.all(name)[0]?.words ?? [];
  }

  /** The exact name first; then the first pattern; then the longest beginning. */
  private locationOf(path: string): Directive | undefined {
    const places = this.all('location');
    const longest = places
      .filter(({ words }) => words.length === 1 && path.startsWith(words[0]!))
      .sort((a, b) => b.words[0]!.length - a.words[0]!.length);
    return (
      places.find(({ words: [sign, name] }) => sign === '=' && name === path) ??
      places.find(({ words: [sign, pattern] }) => sign === '~' && new RegExp(pattern!).test(path)) ??
      longest[0]
    );
  }

  /** Headers of the innermost level that adds any: what is added around it is not handed down. */
  private headersAt(location: Directive | undefined): Record<string, string> {
    const own = (location?.inside ?? []).filter(({ name }) => name === 'add_header');
    const added = own.length > 0 ? own : this.all('add_header');
    return Object.fromEntries(
      added.map(({ words: [name, value, when] }) => {
        if (when !== 'always') throw new Error(`nginx: ${name} is not added to refusals`);
        return [name!, value!];
      }),
    );
  }

  private typeOf(path: string): string {
    const ending = path.split('.').at(-1);
    const found = this.all('types')[0]?.inside?.find(({ words }) => words.includes(ending ?? ''));
    const type = found?.name ?? this.words('default_type')[0] ?? '';
    const [charset] = this.words('charset');
    return type === 'text/html' || this.words('charset_types').includes(type) ? `${type}; charset=${charset}` : type;
  }

  /** The answer to a request; `path` as it stands in the request, without a query. */
  answer(method: string, path: string, packs: boolean): Answer {
    const refused = (status: number, location?: Directive): Answer => ({
      status,
      headers: this.headersAt(location),
      body: Buffer.from(String(status)),
    });
    const [condition] = this.all('if');
    const [variable, operator, pattern] = (condition?.words.join(' ') ?? '').replace(/^\(|\)$/g, '').split(' ');
    if (variable !== '$request_method' || operator !== '!~') throw new Error('nginx: no condition on the method');
    if (!new RegExp(pattern!).test(method)) return refused(Number(condition?.inside?.[0]?.words[0]));
    const location = this.locationOf(path);
    const end = location?.inside?.find(({ name }) => name === 'return');
    if (end) return refused(Number(end.words[0]), location);
    const file = join(this.root, path);
    if (path.includes('..') || !existsSync(file) || !statSync(file).isFile()) return refused(404, location);
    const bytes = readFileSync(file);
    const type = this.typeOf(path);
    const isPacked =
      packs &&
      ['text/html', ...this.words('gzip_types')].includes(type.split(';')[0]!) &&
      bytes.length >= Number(this.words('gzip_min_length')[0]);
    return {
      status: 200,
      headers: {
        ...this.headersAt(location),
        'Content-Type': type,
        ...(isPacked ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
      },
      body: isPacked ? gzipSync(bytes) : bytes,
    };
  }
}

/** Serves a site on this machine by plain http, which stands in for the office's certificate. */
export const serveSite = async (site: NginxSite): Promise<{ readonly server: Server; readonly origin: string }> => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const packs = (request.headers['accept-encoding'] ?? '').includes('gzip');
    const { status, headers, body } = site.answer(request.method ?? '', path, packs);
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};
