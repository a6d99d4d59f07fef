import { agencyNeeds } from './agency-needs-sheet';
import { audit } from './audit-sheet';
import { candidatesSheet } from './candidates-sheet';
import { chains } from './chains-sheet';
import { changesSheet } from './changes-sheet';
import { data } from './data-sheet';
import { effects } from './effects-sheet';
import { emptySeats } from './empty-seats-sheet';
import { fairness } from './fairness-sheet';
import { handover } from './handover-sheet';
import { horizon } from './horizon-sheet';
import { hasTalent, hasTraining, hasVoices } from './has-records';
import { ledger } from './ledger-sheet';
import { needs } from './needs-sheet';
import { nominative } from './nominative-sheet';
import { postNeeds } from './post-needs-sheet';
import { problems } from './problems-sheet';
import { professionNeeds } from './profession-needs-sheet';
import { ready } from './ready-sheet';
import { recommendationsSheet } from './recommendations-sheet';
import { scoresSheet } from './scores-sheet';
import { titleOf, type DeclaredSheet, type MarkedSheetId, type RunRecords, type SheetTraits } from './sheet-spec';
import { summary } from './summary-sheet';
import { talent } from './talent-sheet';
import { training } from './training-sheet';
import { voices } from './voices-sheet';

const traitsOf = (
  id: MarkedSheetId,
  key: string,
  special: Partial<Pick<SheetTraits, 'isNeeded' | 'when' | 'isWanted' | 'check' | 'sealsRows'>> = {},
): SheetTraits => ({
  id,
  key,
  title: titleOf(id),
  isNeeded: false,
  when: 'run',
  isWanted: () => true,
  check: 'remade',
  sealsRows: false,
  ...special,
});

/**
 * Every sheet that can bear a run's marker, in the order people read them: what it is known by, without what it is made from. To
 * add one: its declaration, and its two lines here.
 */
export const MARKED_SHEETS: readonly SheetTraits[] = [
  traitsOf('summary', 'ringkasan'),
  traitsOf('recommendations', 'rekomendasi', { sealsRows: true }),
  traitsOf('ledger', 'putusan', { sealsRows: true }),
  traitsOf('chains', 'rantai'),
  traitsOf('nominative', 'nominatif'),
  traitsOf('scores', 'rincian'),
  traitsOf('candidates', 'kandidat'),
  traitsOf('emptySeats', 'kosong'),
  traitsOf('needs', 'kebutuhan'),
  traitsOf('postNeeds', 'jabatan'),
  traitsOf('professionNeeds', 'profesi'),
  traitsOf('agencyNeeds', 'perangkat'),
  traitsOf('horizon', 'tigatahun'),
  traitsOf('ready', 'siap'),
  traitsOf('talent', 'talenta', { when: 'data', isWanted: hasTalent }),
  traitsOf('training', 'pelatihan', { when: 'data', isWanted: hasTraining, check: 'sealed', sealsRows: true }),
  traitsOf('handover', 'serah', { sealsRows: true }),
  traitsOf('effects', 'dampak'),
  traitsOf('voices', 'suara', { when: 'data', isWanted: hasVoices }),
  traitsOf('fairness', 'adil'),
  traitsOf('changes', 'perubahan', { when: 'continued', check: 'sealed' }),
  traitsOf('problems', 'masalah', { check: 'sealed' }),
  traitsOf('data', 'data'),
  traitsOf('audit', 'jejak', { isNeeded: true }),
  traitsOf('robustness', 'tahan', { when: 'asked' }),
  traitsOf('proposals', 'usulan', { when: 'asked' }),
  traitsOf('scenarios', 'skenario', { when: 'asked' }),
  traitsOf('backtest', 'ujibalik', { when: 'asked' }),
  traitsOf('evaluation', 'evaluasi', { when: 'asked' }),
];

/** Those written with every run. */
export const RUN_SHEETS: readonly SheetTraits[] = MARKED_SHEETS.filter(({ when }) => when === 'run');

/** Those written with a run: some only with one that continues another, some only where the records have something for them. */
export const sheetsOfRun = (isContinuing: boolean, records: RunRecords): readonly SheetTraits[] =>
  MARKED_SHEETS.filter(
    ({ when, isWanted }) =>
      when === 'run' || (isContinuing && when === 'continued') || (when === 'data' && isWanted(records)),
  );

/** Names a sheet in its marker, whatever the user calls it. */
export const markerKey = (id: MarkedSheetId): string => {
  const traits = MARKED_SHEETS.find((one) => one.id === id);
  if (traits === undefined) throw new Error(`${id} is not registered`);
  return traits.key;
};

/** A function, so that who asks only what sheets are known by does not load what they are made from. */
export const declaredSheets = (): Readonly<
  Record<Exclude<MarkedSheetId, 'robustness' | 'proposals' | 'scenarios' | 'backtest' | 'evaluation'>, DeclaredSheet>
> => ({
  summary,
  recommendations: recommendationsSheet,
  ledger,
  chains,
  nominative,
  scores: scoresSheet,
  candidates: candidatesSheet,
  emptySeats,
  needs,
  postNeeds,
  professionNeeds,
  agencyNeeds,
  ready,
  talent,
  training,
  handover,
  effects,
  voices,
  horizon,
  fairness,
  changes: changesSheet,
  problems,
  data,
  audit,
});
