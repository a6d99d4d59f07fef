'use strict';

const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '../..');

/** Rooms whose files take longest: begun last, one of them would keep a single core busy when all else is done. */
const LONGEST = [
  'browser',
  'usecases',
  'cli',
  'contract',
  'world',
  'insight',
  'pane',
  'hosts',
  'planning',
  'matching',
  'book',
];

const placeOf = ({ room }) => (LONGEST.includes(room) ? LONGEST.indexOf(room) : LONGEST.length);

/** What a test replaces in a module, or leaves behind in one, the others of its lane would find: it has a lane of its own. */
const standsAlone = ({ source }) => /jest\.mock\(|@alone\b/.test(source);

/** As many lists as it takes, dealt out like cards: neighbours are alike, and so are the times they take. */
const deal = (files, most) => {
  const lanes = Math.ceil(files.length / most);
  return Array.from({ length: lanes }, (_, lane) => files.filter((_file, index) => index % lanes === lane));
};

/** The test files that a project of jest's configuration takes, of one room in each list and at most `most` in it. */
const lanesOf = (project, filter, most) => {
  const [named, passedBy] = [project.testRegex, project.testPathIgnorePatterns ?? []].map((patterns) =>
    [patterns].flat().map((pattern) => new RegExp(pattern)),
  );
  const found = readdirSync(join(ROOT, 'test'), { recursive: true })
    .map((name) => join(ROOT, 'test', name).replaceAll('\\', '/'))
    .filter((path) => named.some((it) => it.test(path)) && !passedBy.some((it) => it.test(path)))
    .sort();
  const files = filter(found).filtered.map((path) => ({
    path,
    room: path.slice(ROOT.length + '/test/'.length).split('/')[0],
    source: readFileSync(path, 'utf8'),
  }));
  const rooms = new Set(files.map(({ room }) => room));
  return [...rooms].flatMap((room) => {
    const own = files.filter((file) => file.room === room);
    const together = own.filter((file) => !standsAlone(file));
    const alone = own.filter(standsAlone);
    return [...deal(together, most), ...alone.map((file) => [file])];
  });
};

/**
 * A configuration of jest as one of lanes: each is a project that tries its files one after the other in one environment, whose
 * modules are loaded and warmed up once (`lane.cjs`).
 */
exports.inLanes = (projects, most, filter = (paths) => ({ filtered: paths })) => {
  const lanes = projects.flatMap((project) =>
    lanesOf(project, filter, most).map((files) => ({ project, files, room: files[0].room })),
  );
  return {
    rootDir: ROOT,
    maxWorkers: '100%',
    testSequencer: '<rootDir>/test/config/in-order.cjs',
    projects: lanes
      .sort((one, other) => placeOf(one) - placeOf(other))
      .map(({ project: { testRegex, testPathIgnorePatterns, ...kept }, files, room }, index) => ({
        ...kept,
        rootDir: ROOT,
        roots: ['<rootDir>/src', '<rootDir>/test'],
        displayName: `${kept.displayName} ${index + 1} ${room}`,
        globals: { ...kept.globals, PADAN_LANE: files.map(({ path }) => path) },
        testMatch: ['<rootDir>/test/config/lane.cjs'],
      })),
  };
};
