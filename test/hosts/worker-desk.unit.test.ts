import { DESK_HERE } from '../../src/hosts/univer/package-desk';
import { serveDesk } from '../../src/hosts/univer/serve-desk';
import { workerDesk, type DeskWorker } from '../../src/hosts/univer/worker-desk';
import { Cancel } from '../../src/kernel';
import type { PackageChanges, WorkbookPackage } from '../../src/ooxml';
import { fileOf, smallSample } from '../support/workbooks';

type Listener = NonNullable<DeskWorker['onmessage']>;

/** A worker on this thread: what passes is copied as a worker would, and one task later. `isMute` never answers. */
const standIn = (isMute = false): DeskWorker & { isEnded: boolean } => {
  const worker = {
    isEnded: false,
    onmessage: null as Listener | null,
    onmessageerror: null,
    onerror: null as DeskWorker['onerror'],
    terminate: () => {
      worker.isEnded = true;
    },
    postMessage: (...[message, given]: Parameters<DeskWorker['postMessage']>) => {
      const copy = structuredClone(message, { transfer: [...given] });
      if (!isMute) setTimeout(() => handle(copy));
    },
  };
  const handle = serveDesk((message, given) => {
    const copy = structuredClone(message, { transfer: [...given] as ArrayBuffer[] });
    setTimeout(() => {
      if (!worker.isEnded) worker.onmessage?.({ data: copy });
    });
  });
  return worker;
};

const partsOf = ({ parts }: WorkbookPackage): unknown =>
  [...parts].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);

const rows = Array.from({ length: 450 }, (_, row) => [{ value: `baris ${row}` }, { value: row }, null]);

const changes: PackageChanges = {
  drafts: [{ run: 1, sheets: [{ key: 'daftar', name: 'P1 Daftar', widths: [20], rows }] }],
  removed: new Set(['SKP']),
  removedRuns: new Set<number>(),
  unfinished: null,
  entries: [{ place: { sheet: 'Data Pegawai', row: 0, column: 9 }, value: 'dari luar' }],
};

const started: (DeskWorker & { isEnded: boolean })[] = [];
const desk = workerDesk(() => {
  const worker = standIn();
  started.push(worker);
  return worker;
});

const opened = async (): Promise<WorkbookPackage> => {
  const here = await DESK_HERE.open(fileOf(smallSample()), 'padan-1');
  if (!here.ok) throw new Error(here.error.code);
  return here.value.source;
};

test('opening beside the page gives the package and the snapshot that opening here gives', async () => {
  const bytes = fileOf(smallSample());
  const [here, beside] = [await DESK_HERE.open(bytes, 'padan-1'), await desk.open(bytes, 'padan-1')];
  if (!here.ok || !beside.ok) throw new Error('not opened');
  expect(beside.value.snapshot).toEqual(here.value.snapshot);
  expect({ ...beside.value.source, parts: partsOf(beside.value.source) }).toEqual({
    ...here.value.source,
    parts: partsOf(here.value.source),
  });
  expect(started.every(({ isEnded }) => isEnded)).toBe(true);
});

test('changing beside the page, with drafts that travel in portions, gives what changing here gives', async () => {
  const source = await opened();
  const told: string[] = [];
  const here = await DESK_HERE.change(source, changes, 'padan-2', () => told.push('here'));
  const beside = await desk.change(source, changes, 'padan-2', () => told.push('beside'));
  if (!here.ok || !beside.ok) throw new Error('not changed');
  expect(partsOf(beside.value.source)).toEqual(partsOf(here.value.source));
  expect(beside.value.snapshot).toEqual(here.value.snapshot);
  expect(told).toEqual(['here', 'beside']);
  // What was changed stays whole on the page: nothing of it was given away.
  expect(partsOf(source)).toEqual(partsOf(await opened()));
});

test('packing beside the page gives the same bytes, and the same refusal', async () => {
  const source = await opened();
  for (const name of ['rencana.xlsx', 'rencana.xlsm'])
    expect(await desk.pack(source, name)).toEqual(await DESK_HERE.pack(source, name));
});

test('a file that cannot be opened is told as here', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7');
  const here = await DESK_HERE.open(bytes, 'padan-1');
  expect(here.ok).toBe(false);
  expect(await desk.open(bytes, 'padan-1')).toEqual(here);
});

test('a cancel ends the worker and answers at once; one that came before starts nothing', async () => {
  const worker = standIn(true);
  const mute = workerDesk(() => worker);
  const cancel = new Cancel();
  const waiting = mute.open(fileOf(smallSample()), 'padan-1', cancel);
  cancel.cancel();
  const cancelled = {
    ok: false,
    error: { code: 'engine-stopped', severity: 'blocks', params: { detail: 'cancelled' } },
  };
  expect(await waiting).toEqual(cancelled);
  expect(worker.isEnded).toBe(true);
  expect(await mute.change(await opened(), changes, 'padan-2', () => undefined, cancel)).toEqual(cancelled);
});

test('a worker that breaks is told, and ended', async () => {
  const worker = standIn(true);
  const waiting = workerDesk(() => worker).open(fileOf(smallSample()), 'padan-1');
  worker.onerror?.({ message: 'out of memory' });
  expect(await waiting).toMatchObject({
    ok: false,
    error: { code: 'engine-stopped', params: { detail: 'out of memory' } },
  });
  expect(worker.isEnded).toBe(true);
});
