import type { Highs } from 'highs';

import type { IntegerAnswer, IntegerProgram } from '../matching';

/** Room for rounding in what HiGHS calls 0 or 1. */
const ROUNDING = 1e-5;

/**
 * Solves an integer program with HiGHS. Its gaps are set to 0: by default it calls an answer optimal that is within 0.01 % of
 * its bound. Blocks the thread; a crash of the WebAssembly module throws.
 */
export const answerWithHighs = (highs: Highs, program: IntegerProgram, timeLimitMs: number): IntegerAnswer => {
  const variables = program.objective.length;
  const status = highs.constants.modelStatus;
  return highs.withModel(
    {
      numCols: variables,
      numRows: program.lower.length,
      sense: highs.constants.objectiveSense.maximize,
      colCost: program.objective,
      colLower: new Float64Array(variables),
      colUpper: new Float64Array(variables).fill(1),
      rowLower: program.lower,
      rowUpper: program.upper,
      matrix: {
        format: 'csr',
        numRows: program.lower.length,
        numCols: variables,
        starts: program.rowStart,
        indices: program.variable,
        values: program.coefficient,
      },
      integrality: new Int32Array(variables).fill(highs.constants.variableType.integer),
    },
    (model): IntegerAnswer => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: timeLimitMs / 1000 });
      if (program.start) model.setSolution({ colValue: program.start });
      model.run();
      const ended = model.getModelStatus();
      if (ended === status.infeasible) return { status: 'infeasible' };
      const values = Float64Array.from(model.getSolution().colValue);
      const isWhole =
        values.length === variables && values.every((value) => Math.abs(value - Math.round(value)) < ROUNDING);
      const bound = Number(model.info.get('mip_dual_bound'));
      if (!isWhole || Number(model.info.get('primal_solution_status')) !== 2)
        return { status: 'failed', detail: `HiGHS ended with status ${ended} and no answer` };
      return {
        status: 'found',
        values,
        isProven: ended === status.optimal,
        bound: Number.isFinite(bound) ? bound : null,
      };
    },
  );
};
