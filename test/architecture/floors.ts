/** Rooms of `src/` by floor. Imports go down only; rooms on one floor never see each other; nobody sees `apps`. */
export const FLOORS: readonly (readonly string[])[] = [
  ['kernel'],
  ['sheets', 'matching'],
  ['domain'],
  ['intake', 'rules', 'criteria', 'ooxml', 'synthetic-data', 'text'],
  ['planning'],
  ['insight'],
  ['book'],
  ['papers', 'press'],
  ['usecases'],
  ['pane', 'hosts/xlsx', 'hosts/univer', 'hosts/excel', 'engine'],
  ['apps/cli', 'apps/taskpane', 'apps/workbench', 'apps/engine-worker', 'apps/package-worker', 'apps/page'],
];

/** Rooms on the top floor that others of that floor may use: what both pages share. */
export const SHARED_BY_APPS: readonly string[] = ['apps/page'];

/** First floor whose rooms may touch their surroundings (page, host, process, clock, chance). */
export const FIRST_IMPURE_FLOOR = 9;

/** Packages a room may use beside the language; a room that is not named may use none. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  kernel: ['@noble/hashes'],
  ooxml: ['fflate', 'saxes'],
  press: ['docx', 'docxtemplater', 'pizzip'],
  usecases: ['valibot'],
  engine: ['highs'],
  pane: ['react', '@fluentui/react-components', '@fluentui/react-icons'],
  'hosts/univer': ['@univerjs/core', '@univerjs/sheets', 'numfmt'],
  'apps/cli': ['node:', 'sirv', 'highs', 'valibot'],
  'apps/taskpane': ['react', 'react-dom'],
  'apps/workbench': [
    'react',
    'react-dom',
    '@fluentui/react-components',
    '@fluentui/react-icons',
    '@univerjs/',
    'numfmt',
  ],
};

/** Floor of a room; -1 for a folder that is no room. */
export const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));
