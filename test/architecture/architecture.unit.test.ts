import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { codeOf, importsOf, ROOT, sourceFiles, type SourceFile } from '../support/source-files';

import { FIRST_IMPURE_FLOOR, FLOORS, floorOf, PACKAGES, SHARED_BY_APPS } from './floors';

const files = sourceFiles();

const roomOf = (path: string): string => {
  const [first = '', second = ''] = path.split('/');
  return first === 'hosts' || first === 'apps' ? `${first}/${second}` : first;
};

const resolveImport = (file: SourceFile, target: string): string =>
  posix.normalize(posix.join(posix.dirname(file.path), target));

describe('the floor plan of src/', () => {
  test('every file stands in a room of the plan', () => {
    const homeless = files.map(({ path }) => path).filter((path) => floorOf(roomOf(path)) < 0);
    expect(homeless).toEqual([]);
  });

  test('imports go down only, and rooms on one floor never see each other', () => {
    const breaches = files.flatMap((file) => {
      const room = roomOf(file.path);
      return importsOf(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => ({ target, other: roomOf(resolveImport(file, target)) }))
        .filter(
          ({ other }) =>
            other !== room &&
            !(floorOf(other) >= 0 && floorOf(other) < floorOf(room)) &&
            !(room.startsWith('apps/') && SHARED_BY_APPS.includes(other)),
        )
        .map(
          ({ target, other }) =>
            `${file.path} -> ${target}: floor ${floorOf(room)} must not see ${other} on floor ${floorOf(other)}`,
        );
    });
    expect(breaches).toEqual([]);
  });

  test('another room is entered by its index only', () => {
    const breaches = files.flatMap((file) => {
      const room = roomOf(file.path);
      return importsOf(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => ({ target, path: resolveImport(file, target) }))
        .filter(({ path }) => roomOf(path) !== room && path !== roomOf(path) && !SHARED_BY_APPS.includes(roomOf(path)))
        .map(({ target }) => `${file.path} -> ${target}`);
    });
    expect(breaches).toEqual([]);
  });

  test('a room uses only the packages it is allowed', () => {
    const breaches = files.flatMap((file) => {
      const allowed = PACKAGES[roomOf(file.path)] ?? [];
      return importsOf(file)
        .filter((target) => !target.startsWith('.'))
        .filter(
          (target) =>
            !allowed.some(
              (name) =>
                target === name || target.startsWith(name.endsWith(':') || name.endsWith('/') ? name : `${name}/`),
            ),
        )
        .map((target) => `${file.path} -> ${target}`);
    });
    expect(breaches).toEqual([]);
  });

  test('no time and no chance below the hosts: both come in as values', () => {
    const breaches = files
      .filter(({ path }) => floorOf(roomOf(path)) < FIRST_IMPURE_FLOOR)
      .filter((file) => /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/.test(codeOf(file)))
      .map(({ path }) => path);
    expect(breaches).toEqual([]);
  });

  test('Excel and Office are named in hosts/excel only', () => {
    const breaches = files
      .filter(({ path }) => !path.startsWith('hosts/excel/'))
      .filter((file) => /(?<![\w'"$.-])(?:Excel|Office|OfficeExtension)\s*\./.test(codeOf(file)))
      .map(({ path }) => path);
    expect(breaches).toEqual([]);
  });

  test('a worker is started in apps only, and console is used nowhere', () => {
    const workers = files
      .filter(({ path }) => !path.startsWith('apps/'))
      .filter((file) => /\bnew Worker\(/.test(codeOf(file)));
    const consoles = files.filter((file) => /\bconsole\./.test(codeOf(file)));
    expect([...workers, ...consoles].map(({ path }) => path)).toEqual([]);
  });

  test('cell text can reach the page as text only', () => {
    const breaches = files.filter((file) =>
      /dangerouslySetInnerHTML|\.innerHTML\b|\beval\(|new Function\(/.test(codeOf(file)),
    );
    expect(breaches.map(({ path }) => path)).toEqual([]);
  });

  test('every room says in a README of at most 40 lines what it is for', () => {
    const rooms = FLOORS.flat().filter((room) => !room.startsWith('apps/') && !room.startsWith('hosts/'));
    const wanting = [...rooms, 'hosts', 'apps'].filter((room) => {
      const path = join(ROOT, 'src', room, 'README.md');
      return !existsSync(path) || readFileSync(path, 'utf8').split('\n').length > 41;
    });
    expect(wanting).toEqual([]);
  });

  test('files stay small enough to read in one go', () => {
    const long = [...files, ...sourceFiles('test')]
      .filter(({ text }) => text.split('\n').length > 301)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });

  test('a comment on what is declared says what it is, and does not lean on the one above', () => {
    const leaning = [...files, ...sourceFiles('test')]
      .filter(({ text }) => new RegExp(['/\\*\\* (?:The ' + 'same', 'As ' + 'above)\\b'].join('|')).test(text))
      .map(({ path }) => path);
    expect(leaning).toEqual([]);
  });

  test('nothing is left open, skipped or escaped from the types', () => {
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', '@ts-' + 'ignore', ': any\\b', 'as any\\b'].join('|'));
    const left = files.filter(({ text }) => marks.test(text)).map(({ path }) => path);
    expect(left).toEqual([]);
  });
});
