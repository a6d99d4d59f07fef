import { readRelease } from '../../src/apps/cli/release/arguments';
import { runRelease } from '../../src/apps/cli/release/run-release';
import { ROOT } from '../support/source-files';

const ORIGIN = ['--origin', 'https://padan.example.go.id'] as const;

const neverList = (): never => {
  throw new Error('the list of components was asked for');
};

/** Runs a command line that must not get as far as making anything. */
const refused = (...argv: readonly string[]): { code: number; out: string; err: string } => {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const code = runRelease(argv, ROOT, terminal, neverList);
  return { code, out: out.join('\n'), err: err.join('\n') };
};

describe('the command line of a release', () => {
  test('an origin is enough: both flavours, pages of its own', () => {
    expect(readRelease(ORIGIN)).toEqual({
      origin: 'https://padan.example.go.id',
      flavours: ['cdn', 'intranet'],
      support: null,
      privacy: null,
      out: null,
      language: 'id',
    });
  });

  test('names one flavour, the pages of the office, a port, a folder and a language', () => {
    const asked = readRelease([
      ...['--origin', 'https://padan.example.go.id:8443/', '--flavour', 'intranet', '--out', '/srv/rilis', '--lang=en'],
      ...['--support', 'https://bkpsdm.example.go.id/bantuan', '--privacy', 'https://bkpsdm.example.go.id/pdp'],
    ]);
    expect(asked).toEqual({
      origin: 'https://padan.example.go.id:8443',
      flavours: ['intranet'],
      support: 'https://bkpsdm.example.go.id/bantuan',
      privacy: 'https://bkpsdm.example.go.id/pdp',
      out: '/srv/rilis',
      language: 'en',
    });
  });

  test.each([
    [[], 'Isi --origin dengan alamat https tempat Padan akan dipasang'],
    [['--origin', 'padan.example.go.id'], '--origin padan.example.go.id tidak dapat dipakai'],
    [['--origin', 'http://padan.example.go.id'], '--origin http://padan.example.go.id tidak dapat dipakai'],
    [['--origin', 'https://padan.example.go.id/padan'], 'tanpa jalur'],
    [['--origin', 'https://padan.example.go.id/?a=1'], 'tanpa jalur'],
    [['--origin', 'https://petugas:rahasia@padan.example.go.id'], 'tidak dapat dipakai'],
    [['--origin', 'https://*.example.go.id'], 'tidak dapat dipakai'],
    [['--origin'], 'Pilihan --origin belum diisi.'],
    [[...ORIGIN, '--flavour', 'awan'], '--flavour awan tidak dikenal: pilih cdn'],
    [[...ORIGIN, '--support', 'bkpsdm'], '--support bkpsdm bukan alamat https.'],
    [[...ORIGIN, '--support', 'javascript:alert(1)'], 'bukan alamat https'],
    [
      [...ORIGIN, '--privacy', 'http://bkpsdm.example.go.id'],
      '--privacy http://bkpsdm.example.go.id bukan alamat https.',
    ],
    [[...ORIGIN, '--lang', 'jv'], '--lang jv tidak dikenal: pilih id atau en.'],
    [[...ORIGIN, '--ragam', 'cdn'], 'Pilihan --ragam tidak dikenal.'],
    [[...ORIGIN, 'sekarang'], 'Kata sekarang tidak diharapkan di sini.'],
    [[...ORIGIN, '--out', ''], 'Pilihan --out belum diisi.'],
    [['--lang', 'en'], 'Give --origin the https address at which Padan will be served'],
    [[...ORIGIN, '--lang=en', '--flavour', 'cloud'], '--flavour cloud is not known: choose cdn'],
    [['--origin', 'ftp://padan', '--lang', 'en'], '--origin ftp://padan cannot be used'],
  ])('%j is refused with one sentence and 2', (argv, sentence) => {
    const { code, out, err } = refused(...argv);
    expect([code, out, err.split('\n').length]).toEqual([2, '', 1]);
    expect(err).toContain(sentence);
  });

  test('--help says how it is used, and makes nothing', () => {
    expect(refused('--help')).toEqual({ code: 0, out: expect.stringContaining('--origin') as string, err: '' });
    expect(refused('-h', '--lang', 'en').out).toMatch(/^Usage: npm run release/);
  });
});
