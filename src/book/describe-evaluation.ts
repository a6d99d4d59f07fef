import { LEAST_CASES, LEAST_RANKED, NEAR_SCORE, type BeforeAfter, type Evaluation } from '../insight';
import { evaluationWordsOf, fill, formatPoints, formatSigned, formatWhole, type Texts } from '../text';

/** What is to be said of an evaluation as a whole, sentence by sentence. */
export const describeEvaluation = (
  { counts, moves, people, common, year, statements }: Evaluation,
  texts: Texts,
): string[] => {
  const words = evaluationWordsOf(texts.language);
  const whole = (count: number): string => formatWhole(count, texts);
  return [
    words.noCause,
    fill(words.counts, {
      moves: whole(moves.length),
      there: whole(counts.there),
      elsewhere: whole(counts.elsewhere),
      still: whole(counts['not-moved']),
      gone: whole(counts.gone),
      unread: whole(counts.unread),
    }),
    fill(words.people, { common: whole(common), people: whole(people) }),
    ...(statements === null
      ? []
      : [
          fill(words.statements, {
            objects: whole(statements.movers.objects),
            otherObjects: whole(statements.others.objects),
            consents: whole(statements.movers.consents),
            otherConsents: whole(statements.others.consents),
          }),
        ]),
    fill(words.years, { year }),
    fill(words.peers, {
      near: formatPoints(NEAR_SCORE, texts),
      count: whole(moves.filter(({ peer }) => peer !== null).length),
    }),
    fill(words.few, { least: LEAST_CASES, ranked: LEAST_RANKED }),
  ];
};

/** A number of a table: a count, points in hundredths, or such a difference; null where it is not told. */
export type TableFigure = { readonly kind: 'count' | 'points' | 'signed'; readonly value: number | null };

/** A table of an evaluation: its header, and lines of a label and figures under it. */
export type EvaluationTable = {
  readonly header: readonly string[];
  readonly lines: readonly { readonly label: string; readonly figures: readonly TableFigure[] }[];
};

const count = (value: number): TableFigure => ({ kind: 'count', value });
const signed = (value: number | null): TableFigure => ({ kind: 'signed', value });

const figuresOf = ({ before, after, change }: BeforeAfter): TableFigure[] => [
  { kind: 'points', value: before.mean },
  { kind: 'points', value: after.mean },
  signed(change.mean),
  count(change.cases),
];

/** A figure as text; what is not told is a dash. */
export const figureText = ({ kind, value }: TableFigure, texts: Texts): string => {
  if (value === null) return '–';
  return kind === 'count'
    ? formatWhole(value, texts)
    : kind === 'points'
      ? formatPoints(value, texts)
      : formatSigned(value, texts);
};

/** The programme, other measures, the criteria and the units of an evaluation. */
export const tablesOfEvaluation = (
  { movers, others, paired, measures, foretold, units, smallUnits }: Evaluation,
  texts: Texts,
): EvaluationTable[] => {
  const words = evaluationWordsOf(texts.language);
  const heads = [words.before, words.after, words.change, words.cases];
  const line = (label: string, means: BeforeAfter): EvaluationTable['lines'][number] => ({
    label,
    figures: figuresOf(means),
  });
  const small = fill(words.smallUnits, { units: formatWhole(smallUnits.units, texts) });
  return [
    {
      header: [words.programme, ...heads],
      lines: [
        line(words.movers, movers),
        line(words.others, others),
        line(words.pairedMovers, paired.movers),
        line(words.pairedPeers, paired.peers),
      ],
    },
    {
      header: [words.measures, ...heads],
      lines: measures.flatMap((one) => {
        const measure = words.measureNames[one.measure];
        return [
          line(fill(words.measureMovers, { measure }), one.movers),
          line(fill(words.measureOthers, { measure }), one.others),
        ];
      }),
    },
    {
      header: [words.foretelling, words.correlation, words.cases],
      lines: foretold.map(({ criterion, cases, correlation }) => ({
        label: criterion === null ? words.whole : texts.policy.criteria[criterion].name,
        figures: [signed(correlation), count(cases)],
      })),
    },
    {
      header: [words.units, ...heads],
      lines: [
        ...units.filter(({ change }) => change.mean !== null).map((unit) => line(unit.unit, unit)),
        ...(smallUnits.units === 0 ? [] : [line(small, smallUnits)]),
      ],
    },
  ].filter(({ lines }) => lines.length > 0);
};
