import type { World } from './world';
import { deadEnds, draftsIn, lies, objections, peopleOn, type PersonRow } from './invariants';

const TYPED = ['catatan', 'diubah', '7'] as const;

const selectRow = (world: World, { sheet, row, nip }: PersonRow): Promise<void> => {
  world.selected.add(nip);
  return world.do(`selects row ${row + 1}`, () => world.excel.select(sheet, `A${row + 1}`));
};

const agree = (world: World): Promise<void> => {
  world.leftBefore = draftsIn(world);
  return world.do('agrees', () => world.pane.shown().actions.decide(true));
};

/** What people do in a moment, in the pane or in Excel. */
const moment = async (world: World): Promise<void> => {
  const { random, excel, pane } = world;
  const { state, actions, desk } = pane.shown();
  const deeds: (() => Promise<void>)[] = [
    () =>
      world.edit('somebody types', () =>
        excel.changeCells('Catatan', `A${1 + random.below(3)}`, [[random.pick(TYPED)]], random.chance(30)),
      ),
    () => world.do('goes to a step', () => actions.go(random.pick(['data', 'policy', 'run', 'review'] as const))),
    () => world.do('is led to a cell', () => actions.show({ sheet: 'Catatan', row: 0, column: 0 })),
  ];
  if (state.data.status === 'read') deeds.push(() => world.do('checks again', () => actions.check()));
  if (state.run.status === 'idle' || state.run.status === 'failed' || state.run.status === 'cancelled')
    deeds.push(
      () => world.do('calculates', () => actions.run()),
      () => world.do('calculates', () => actions.run()),
    );
  if (state.run.status === 'running' && random.chance(40))
    deeds.push(() => world.do('cancels', () => actions.cancel()));
  if (state.run.status === 'asking')
    deeds.push(
      () => agree(world),
      () => agree(world),
      () => world.do('declines', () => actions.decide(false)),
    );
  if (state.review.status === 'ready') {
    const { run } = state.review;
    const people = peopleOn(world);
    if (people.length > 0)
      deeds.push(
        () => {
          const one = random.pick(people);
          return selectRow(world, one);
        },
        () => {
          const one = random.pick(people);
          return world.do(`decides on row ${one.row + 1}`, () =>
            desk.decide([one.nip], random.pick(['approve', 'reject'] as const)),
          );
        },
      );
    if (random.chance(10)) deeds.push(() => world.do(`removes run ${run}`, () => actions.removeRun(run)));
  }
  await random.pick(deeds)();
};

/** Whether the card follows the row that is selected, where this Excel tells of that. */
const cardObjections = async (world: World): Promise<string[]> => {
  const people = peopleOn(world);
  if (people.length === 0 || !world.hasEvents) return [];
  const one = world.random.pick(people);
  // A row that is selected already is not selected again.
  await world.do('selects a cell of nobody', () => world.excel.select('Catatan', 'A1'));
  await selectRow(world, one);
  await world.live(3);
  const { selected, review } = world.pane.shown().state;
  const shown = review.status === 'ready' && selected !== null ? review.response.plan.transfers[selected] : undefined;
  return shown?.employee.nip === one.nip ? [] : ['the card is not about the row that is selected'];
};

/** Everybody's troubles are over: whatever was left can be put right from the pane, and a plan made and written. */
const epilogue = async (world: World): Promise<string[]> => {
  const { pane } = world;
  world.scheduler.note('peace');
  world.setHostile(false);
  world.excel.leaveCellEdit();
  for (let waits = 0; waits < 40 && (waits < 2 || world.outstanding() > 0 || deadEnds(world).length > 0); waits += 1)
    await world.live(5);
  const stuck = objections(world, 'after trouble');
  if (stuck.length > 0) return stuck;
  if (pane.shown().state.run.status === 'asking') await world.do('declines', () => pane.shown().actions.decide(false));
  await world.do('checks again', () => pane.shown().actions.check());
  await world.live(5);
  const { data } = pane.shown().state;
  if (data.status !== 'read') return [`data cannot be read: ${JSON.stringify(data)}`];
  if (data.marks.some(({ code }) => code === 'mark-unfinished')) {
    await world.do('removes what is unfinished', () => pane.shown().actions.settleUnfinished('remove'));
    await world.live(5);
  }
  await world.do('calculates', () => pane.shown().actions.run());
  for (let waits = 0; waits < 10 && pane.shown().state.run.status === 'running'; waits += 1) await world.live(5);
  if (pane.shown().state.run.status !== 'asking')
    return [`no plan comes: ${JSON.stringify(pane.shown().state.run).slice(0, 300)}`];
  await agree(world);
  await world.live(20);
  const { run, review } = pane.shown().state;
  if (review.status !== 'ready' || run.status !== 'idle')
    return [`a plan is not written: ${JSON.stringify(run).slice(0, 300)}`];
  return [...objections(world, 'at the end'), ...(await cardObjections(world))];
};

/** Lives through a world; what is wrong with it, in words. */
export const live = async (world: World): Promise<readonly string[]> => {
  await world.live(1);
  for (let moments = 12; moments > 0; moments -= 1) {
    await moment(world);
    await world.live(world.random.pick([0, 0.05, 0.4, 2, 6, 15]));
    const wrong = [...(world.isUntouched() ? [] : ['a sheet of the user is not as the user left it']), ...lies(world)];
    if (wrong.length > 0) return wrong;
  }
  return epilogue(world);
};
