import type { Position } from '../domain';
import { memoize } from '../kernel';
import { foldText } from '../sheets';

import { diceLikeness } from './fold-header';
import { foldPositionName } from './read-positions';

// Short forms of unit and post names in HR offices.
const SHORT_FORMS: Readonly<Record<string, string>> = {
  dinkes: 'dinas kesehatan',
  disdik: 'dinas pendidikan',
  dikbud: 'pendidikan dan kebudayaan',
  dishub: 'dinas perhubungan',
  dinsos: 'dinas sosial',
  disnaker: 'dinas tenaga kerja',
  disdukcapil: 'dinas kependudukan dan pencatatan sipil',
  dukcapil: 'kependudukan dan pencatatan sipil',
  diskominfo: 'dinas komunikasi dan informatika',
  kominfo: 'komunikasi dan informatika',
  dpupr: 'dinas pekerjaan umum dan penataan ruang',
  pupr: 'pekerjaan umum dan penataan ruang',
  bkd: 'badan kepegawaian daerah',
  bkpsdm: 'badan kepegawaian dan pengembangan sumber daya manusia',
  bkpp: 'badan kepegawaian pendidikan dan pelatihan',
  bappeda: 'badan perencanaan pembangunan daerah',
  bpkad: 'badan pengelolaan keuangan dan aset daerah',
  bapenda: 'badan pendapatan daerah',
  satpol: 'satuan polisi',
  setda: 'sekretariat daerah',
  setwan: 'sekretariat dprd',
  kec: 'kecamatan',
  kel: 'kelurahan',
  kab: 'kabupaten',
  pkm: 'puskesmas',
  bag: 'bagian',
  bid: 'bidang',
  subbag: 'sub bagian',
  subbid: 'sub bidang',
  kasubbag: 'kepala sub bagian',
  kasubag: 'kepala sub bagian',
  kasi: 'kepala seksi',
  kabid: 'kepala bidang',
  kabag: 'kepala bagian',
  sdm: 'sumber daya manusia',
  adm: 'administrasi',
};
const FILLERS = new Set(['dan', 'pada', 'kota', 'kabupaten', 'daerah', 'provinsi']);

const written = memoize((folded: string): string =>
  folded
    .split(' ')
    .map((word) => SHORT_FORMS[word] ?? word)
    .join(' ')
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' '),
);

const LEAST_LIKENESS = 0.75;

const likeness = (a: string, b: string): number =>
  diceLikeness(written(foldText(a)), written(foldText(b)), LEAST_LIKENESS);

/** Finds, for a post and unit that stand on no row, the row that was most likely meant. It is only ever proposed. */
export class NearestPost {
  private readonly byName = new Map<string, Position[]>();
  private readonly byUnit = new Map<string, Position[]>();

  constructor(positions: readonly Position[]) {
    const add = (index: Map<string, Position[]>, key: string, position: Position): void => {
      const known = index.get(key);
      if (known) known.push(position);
      else index.set(key, [position]);
    };
    for (const position of positions) {
      add(this.byName, written(foldPositionName(position.name)), position);
      add(this.byUnit, written(foldText(position.unit)), position);
    }
  }

  /** The one post that is like it: the same post in a unit of a like name, or a post of a like name in the same unit; else null. */
  of(name: string, unit: string): Position | null {
    const sameName = this.byName.get(written(foldPositionName(name))) ?? [];
    const sameUnit = this.byUnit.get(written(foldText(unit))) ?? [];
    return (
      likest(sameName, (position) => likeness(position.unit, unit)) ??
      likest(sameUnit, (position) => likeness(position.name, name))
    );
  }
}

/** The likest candidate, when it is alone at the top. */
const likest = (candidates: readonly Position[], like: (position: Position) => number): Position | null => {
  let best: { readonly position: Position; readonly like: number } | null = null;
  let isTied = false;
  for (const position of candidates) {
    const found = like(position);
    if (found < LEAST_LIKENESS || (best && found < best.like)) continue;
    isTied = best?.like === found;
    best = { position, like: found };
  }
  return best && !isTied ? best.position : null;
};
