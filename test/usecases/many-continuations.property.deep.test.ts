import { required, seededRandom } from '../../src/kernel';
import type { SheetDraft } from '../../src/sheets';
import { verifyWorkbook } from '../../src/usecases';
import { rowOfNip, runOn, sheetOfRun, typed, type RunFile } from '../support/continued-runs';
import { runs } from '../support/depth';
import { valueOf } from '../support/workbook-tools';
import { fileOf, openFile, tinySample } from '../support/workbooks';

jest.setTimeout(900_000);

const WORDS = ['Setuju', 'Tolak', 'Tunda', 'Tetap', 'approve', 'REJECT'] as const;

/** What is in force, by NIP: the post approved, posts rejected, and whether the person stays. */
type InForce = { approved: string | null; readonly rejected: Set<string>; stays: boolean };

const decideOne = (inForce: Map<string, InForce>, nip: string, post: string, word: string): void => {
  const known = inForce.get(nip) ?? { approved: null, rejected: new Set<string>(), stays: false };
  inForce.set(nip, known);
  switch (word.toLowerCase()) {
    case 'setuju':
    case 'approve':
      known.approved = post;
      known.stays = false;
      known.rejected.delete(post);
      return;
    case 'tolak':
    case 'reject':
      known.rejected.add(post);
      if (known.approved === post) known.approved = null;
      return;
    case 'tetap':
      known.approved = null;
      known.stays = true;
      return;
    default:
      known.rejected.delete(post);
      if (known.approved === post) known.approved = null;
  }
};

/** Who goes where under a plan, by NIP. */
const movesOf = ({ response }: RunFile): ReadonlyMap<string, string> =>
  new Map(response.plan.transfers.map(({ employee, to }) => [employee.nip, to.id]));

const notKept = (run: RunFile, inForce: ReadonlyMap<string, InForce>): string[] => {
  const moves = movesOf(run);
  return [...inForce].flatMap(([nip, { approved, rejected, stays }]) => [
    ...(approved !== null && moves.get(nip) !== approved ? [`${nip} is not moved to ${approved}`] : []),
    ...(moves.has(nip) && rejected.has(required(moves.get(nip), nip)) ? [`${nip} is moved to what was rejected`] : []),
    ...(stays && moves.has(nip) ? [`${nip} is moved`] : []),
  ]);
};

test.each(Array.from({ length: runs(1, 3) }, (_, seed) => seed + 1))(
  'run after run keeps every decision made before, and can be verified at the end (seed %d)',
  async (seed) => {
    const random = seededRandom(seed);
    const inForce = new Map<string, InForce>();
    let run = await runOn(fileOf(tinySample()));
    for (let round = 0; round < runs(3, 20); round += 1) {
      const sheet: SheetDraft = sheetOfRun(run.response.draft, 'rekomendasi');
      const { transfers } = run.response.plan;
      let { bytes } = run;
      // Two words on one row: the second is the one that stands.
      const decided = new Map<string, { readonly post: string; readonly word: string }>();
      for (let count = 0; count < Math.min(2, transfers.length); count += 1) {
        const { employee, to } = required(transfers[random.below(transfers.length)], 'transfer');
        const decision = required(WORDS[random.below(WORDS.length)], 'word');
        const at = { decision, official: `Pejabat ${round}.${count}` };
        bytes = typed(bytes, sheet, rowOfNip(sheet, employee.nip), at);
        decided.set(employee.nip, { post: to.id, word: decision });
      }
      for (const [nip, { post, word }] of decided) decideOne(inForce, nip, post, word);
      run = await runOn(bytes, { isContinuing: true });
      expect({ seed, round, notKept: notKept(run, inForce) }).toEqual({ seed, round, notKept: [] });
    }
    expect(valueOf(await verifyWorkbook(openFile(run.bytes), () => 0)).faults).toEqual([]);
  },
);
