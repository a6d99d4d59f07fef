import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';

import { fill, formatWhole } from '../../text';
import { useTexts } from '../services';

import type { CurvePoint, EffortCurve } from './run-preview';
import { useRunWords } from './use-words';

const useStyles = makeStyles({
  chart: { position: 'relative', height: '136px', margin: '16px 12px 0 36px' },
  svg: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    overflow: 'visible',
    forcedColorAdjust: 'none',
  },
  grid: { stroke: tokens.colorNeutralStroke2, vectorEffect: 'non-scaling-stroke' },
  line: {
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '2px',
    fill: 'none',
    vectorEffect: 'non-scaling-stroke',
  },
  area: { fill: tokens.colorBrandBackground2, stroke: 'none' },
  // As large as a target must be; the dot in it is what is seen.
  point: {
    position: 'absolute',
    width: '24px',
    height: '24px',
    margin: '-12px 0 0 -12px',
    padding: 0,
    border: 'none',
    background: 'none',
    display: 'grid',
    placeItems: 'center',
    cursor: 'pointer',
  },
  dot: {
    width: '8px',
    height: '8px',
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: { width: '16px', height: '16px', backgroundColor: tokens.colorCompoundBrandStroke },
  axis: {
    position: 'absolute',
    fontSize: '10px',
    lineHeight: '14px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  left: { right: '100%', marginRight: '4px', transform: 'translateY(-50%)' },
  below: { top: '100%', marginTop: '4px', transform: 'translateX(-50%)' },
  caption: { display: 'block', marginTop: '20px', color: tokens.colorNeutralForeground2 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Marks on the axis of benefit, in permille. */
const LEVELS = [0, 500, 1000] as const;

const percent = (share: number): string => `${Math.round(share / 10)} %`;

type Props = {
  readonly curve: EffortCurve;
  /** Points that can be chosen. */
  readonly choices: readonly CurvePoint[];
  readonly chosen: number;
  readonly onChoose: (moves: number) => void;
};

/** The curve for those who hear it. */
const CurveTable = ({ points }: Pick<EffortCurve, 'points'>) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = useRunWords();
  return (
    <div className={styles.hidden}>
      <table>
        <caption>{words.curveTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.curveMoves}</th>
            <th scope="col">{words.curveGain}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ moves, share }) => (
            <tr key={moves}>
              <th scope="row">{formatWhole(moves, texts)}</th>
              <td>{percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Benefit by number of moves: a line through the points that were calculated, straight between them, and a table that says the same. */
export const EffortChart = ({ curve, choices, chosen, onChoose }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = useRunWords();
  const { points } = curve;
  const most = Math.max(...points.map(({ moves }) => moves));
  const highest = Math.max(1000, ...points.map(({ share }) => share));
  const x = (moves: number): number => (moves * 100) / most;
  const y = (share: number): number => 100 - (Math.max(0, share) * 100) / highest;
  const path = points.map(({ moves, share }) => `${x(moves)},${y(share)}`).join(' ');
  const upTo = points.filter(({ moves }) => moves <= chosen);
  const last = upTo.at(-1);
  const whole = (count: number): string => formatWhole(count, texts);
  return (
    <div>
      <div className={styles.chart}>
        <svg className={styles.svg} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          {last !== undefined && (
            <polygon
              className={styles.area}
              points={`0,100 ${upTo.map(({ moves, share }) => `${x(moves)},${y(share)}`).join(' ')} ${x(last.moves)},100`}
            />
          )}
          {LEVELS.map((level) => (
            <line key={level} className={styles.grid} x1="0" x2="100" y1={y(level)} y2={y(level)} />
          ))}
          <polyline className={styles.line} points={path} />
        </svg>
        {LEVELS.map((level) => (
          <span
            key={level}
            className={mergeClasses(styles.axis, styles.left)}
            style={{ top: `${y(level)}%` }}
            aria-hidden
          >
            {percent(level)}
          </span>
        ))}
        {points.map(({ moves }) => (
          <span
            key={moves}
            className={mergeClasses(styles.axis, styles.below)}
            style={{ left: `${x(moves)}%` }}
            aria-hidden
          >
            {whole(moves)}
          </span>
        ))}
        {choices.map(({ moves, share }) => (
          <button
            key={moves}
            type="button"
            className={styles.point}
            style={{ left: `${x(moves)}%`, top: `${y(share)}%` }}
            // The same choice as the buttons below, which keys reach.
            tabIndex={-1}
            aria-label={fill(words.moves, { count: whole(moves) })}
            aria-pressed={moves === chosen}
            onClick={() => onChoose(moves)}
          >
            <span className={moves === chosen ? mergeClasses(styles.dot, styles.chosen) : styles.dot} />
          </button>
        ))}
      </div>
      <Text size={200} className={styles.caption} aria-hidden>
        {words.curveAxis}
      </Text>
      <CurveTable points={points} />
    </div>
  );
};
