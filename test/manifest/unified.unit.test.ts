import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { FLAVOURS } from '../../src/apps/cli/release/flavour';
import { PADAN_VERSION } from '../../src/usecases';
import { madeRelease, OFFICE, textIn } from '../release/made-release';
import { ROOT } from '../support/source-files';

import { elementsOf, pngSize } from './manifest-elements';

type Check = ((value: unknown) => boolean) & { readonly errors?: unknown };
type Validator = new (options: object) => { compile: (schema: unknown) => Check };

// The schemas stand in a package of Microsoft's tools (MIT); its validator is the one it uses itself, without its network calls.
const PACKAGE = join(ROOT, 'node_modules', '@microsoft', 'app-manifest');
const fromPackage = createRequire(join(PACKAGE, 'package.json'));
const { default: Ajv } = fromPackage('ajv-draft-04') as { default: Validator };
const { default: addFormats } = fromPackage('ajv-formats') as { default: (ajv: object, names: string[]) => void };

const schemaText = (name: string): string =>
  readFileSync(join(PACKAGE, 'build', 'json-schemas', 'teams', 'v1.24', `${name}.schema.json`), 'utf8');

const checkOf = (schema: string): Check => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv, ['uri', 'email', 'regex']);
  return ajv.compile(JSON.parse(schema));
};

const errorsOf = (check: Check, value: unknown): unknown => (check(value) ? [] : check.errors);

const manifestCheck = checkOf(schemaText('MicrosoftTeams'));
// A bracket that is not escaped is none of a Unicode pattern, which the validator makes of every pattern.
const wordsCheck = checkOf(schemaText('MicrosoftTeams.Localization').replaceAll('\\\\b]\\\\.', '\\\\b\\\\]\\\\.'));

type Unified = {
  readonly id: string;
  readonly version: string;
  readonly $schema: string;
  readonly manifestVersion: string;
  readonly validDomains: string[];
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo: { readonly additionalLanguages: { readonly file: string }[] };
  readonly developer: Readonly<Record<string, string>>;
};

/** The value at a path as the files of words name it. */
const valueAt = (manifest: unknown, path: string): unknown =>
  path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], manifest);

describe.each(FLAVOURS)('the unified manifest of a release, %s', (flavour) => {
  const files = madeRelease(flavour);
  const manifest = JSON.parse(textIn(files, 'unified/manifest.json')) as Unified;
  const words = JSON.parse(textIn(files, 'unified/en-us.json')) as Record<string, string>;
  const xml = textIn(files, 'manifest.xml');

  test('is valid under the schema that it names, and so are its English words', () => {
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
    expect(errorsOf(manifestCheck, manifest)).toEqual([]);
    expect(errorsOf(wordsCheck, words)).toEqual([]);
  });

  test('would not be valid with a version that is none, an unknown word or a text that is too long', () => {
    expect(manifestCheck({ ...manifest, manifestVersion: '9.9' })).toBe(false);
    expect(manifestCheck({ ...manifest, padan: true })).toBe(false);
    expect(manifestCheck({ ...manifest, name: { short: 'P'.repeat(31) } })).toBe(false);
    expect(wordsCheck({ ...words, 'name.short': '' })).toBe(false);
    expect(wordsCheck({ ...words, 'extensions[0].ribbons[0].tabs[0].groups[0].title': 'x' })).toBe(false);
  });

  test('says the same as the add-in only manifest: id, version, words and addresses', () => {
    const elements = elementsOf(xml);
    const textOf = (name: string): string | undefined => elements.find((element) => element.name === name)?.text;
    expect([manifest.id, `${manifest.version}.0`]).toEqual([textOf('Id'), textOf('Version')]);
    expect(manifest.version).toBe(PADAN_VERSION);
    const attributes = elements.flatMap(({ attributes: { DefaultValue, Value } }) => [DefaultValue, Value]);
    const sentences = Object.entries(words).filter(
      ([path]) => !/^(?:\$schema|description\.short|name\.full)$/.test(path),
    );
    for (const [path, english] of sentences) {
      expect(attributes).toContain(english);
      expect(attributes).toContain(valueAt(manifest, path));
    }
    expect(sentences.length).toBeGreaterThan(6);
    expect(manifest.validDomains).toEqual([new URL(OFFICE.origin).host]);
    expect(Object.values(manifest.developer).slice(1)).toEqual([
      `${OFFICE.origin}/tentang.html#bantuan`,
      `${OFFICE.origin}/tentang.html#privasi`,
      `${OFFICE.origin}/tentang.html#ketentuan`,
    ]);
  });

  test('reads and writes the document, and asks for nothing else', () => {
    expect(manifest).toMatchObject({
      authorization: {
        permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
      },
      extensions: [{ requirements: { scopes: ['workbook'], capabilities: [{ name: 'ExcelApi', minVersion: '1.1' }] } }],
    });
    expect(manifest).not.toHaveProperty('webApplicationInfo');
  });

  test('every file it names lies beside it, and the icons have the sizes it must have', () => {
    const { icons, localizationInfo } = manifest;
    for (const name of [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(({ file }) => file)])
      expect(files.has(`unified/${name}`)).toBe(true);
    expect(pngSize(join(ROOT, 'assets', 'icons', icons.color))).toEqual([192, 192]);
    expect(pngSize(join(ROOT, 'assets', 'icons', icons.outline))).toEqual([32, 32]);
  });
});
