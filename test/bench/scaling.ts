import { writeFileSync } from 'node:fs';

import type { Row } from './solvers';

/** Slope of log time over log size by least squares. */
const exponentOf = (points: readonly (readonly [number, number])[]): number => {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)] as const);
  const mean = (place: 0 | 1): number => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return above / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
};

type Line = {
  readonly family: string;
  readonly solver: string;
  readonly points: readonly (readonly [number, number])[];
};

const linesOf = (rows: readonly Row[], families: readonly string[]): Line[] =>
  families.flatMap((family) => {
    const own = rows.filter(({ instance }) => instance.family === family);
    const names = [...new Set(own.flatMap(({ figures }) => [...figures.keys()]))];
    return names.map((solver) => ({
      family,
      solver,
      points: own.flatMap(({ rows: size, figures }) => {
        const figure = figures.get(solver);
        return figure ? [[size, figure.ms] as const] : [];
      }),
    }));
  });

/** How time grows with size, per family and solver that met at least five sizes. */
export const exponentLines = (rows: readonly Row[], families: readonly string[]): string[] => [
  '| family | solver | sizes | time grows as rows to the |',
  '|-|-|-|-|',
  ...linesOf(rows, families)
    .filter(({ points }) => points.length >= 5)
    .map(
      ({ family, solver, points }) =>
        `| ${family} | ${solver} | ${points.map(([size]) => size / 1000 + 'k').join(', ')} | ${exponentOf(points).toFixed(2)} |`,
    ),
];

const COLOURS = ['#0f548c', '#c4314b', '#8a6d00', '#498205', '#5c2e91', '#8e562e', '#69797e'];
const PANEL = { width: 300, height: 260, left: 58, bottom: 34, top: 26, gap: 18 };

/** A chart of time against size, both by powers of ten: one panel per family, one line per solver. */
export const drawScaling = (rows: readonly Row[], families: readonly string[], path: string): void => {
  const lines = linesOf(rows, families);
  const solvers = [...new Set(lines.map(({ solver }) => solver))];
  const all = lines.flatMap(({ points }) => points);
  const range = (place: 0 | 1): [number, number] => [
    Math.floor(Math.log10(Math.min(...all.map((point) => point[place])))),
    Math.ceil(Math.log10(Math.max(...all.map((point) => point[place])))),
  ];
  const [[x0, x1], [y0, y1]] = [range(0), range(1)];
  const parts: string[] = [];
  const text = (x: number, y: number, content: string, anchor = 'middle'): string =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">${content}</text>`;
  families.forEach((family, place) => {
    const left = place * (PANEL.width + PANEL.gap) + PANEL.left;
    const [width, height] = [PANEL.width - PANEL.left, PANEL.height - PANEL.top - PANEL.bottom];
    const x = (size: number): number => left + ((Math.log10(size) - x0) / (x1 - x0)) * width;
    const y = (ms: number): number => PANEL.top + height - ((Math.log10(ms) - y0) / (y1 - y0)) * height;
    for (let power = x0; power <= x1; power += 1) {
      const at = x(10 ** power);
      parts.push(`<line x1="${at}" x2="${at}" y1="${PANEL.top}" y2="${PANEL.top + height}" stroke="#ddd"/>`);
      parts.push(
        text(at, PANEL.top + height + 16, power >= 6 ? '1M' : power >= 3 ? `${10 ** (power - 3)}k` : `${10 ** power}`),
      );
    }
    for (let power = y0; power <= y1; power += 1) {
      const at = y(10 ** power);
      parts.push(`<line x1="${left}" x2="${left + width}" y1="${at}" y2="${at}" stroke="#ddd"/>`);
      if (place === 0)
        parts.push(text(left - 5, at + 4, power >= 3 ? `${10 ** (power - 3)} s` : `${10 ** power} ms`, 'end'));
    }
    parts.push(text(left + width / 2, 16, `family ${family}, time over rows`));
    for (const { solver, points } of lines.filter((line) => line.family === family)) {
      const colour = COLOURS[solvers.indexOf(solver) % COLOURS.length]!;
      const at = points.map(([size, ms]) => `${x(size).toFixed(1)},${y(ms).toFixed(1)}`);
      parts.push(
        `<polyline points="${at.join(' ')}" fill="none" stroke="${colour}" stroke-width="${solver === 'Padan' ? 3 : 1.5}"/>`,
      );
      for (const point of at) {
        const [cx, cy] = point.split(',');
        parts.push(`<circle cx="${cx}" cy="${cy}" r="2.5" fill="${colour}"/>`);
      }
    }
  });
  const width = families.length * (PANEL.width + PANEL.gap) + 10;
  solvers.forEach((solver, place) => {
    const [column, line] = [place % 4, Math.floor(place / 4)];
    const [left, top] = [PANEL.left + column * ((width - PANEL.left) / 4), PANEL.height + 14 + 18 * line];
    const colour = COLOURS[place % COLOURS.length]!;
    parts.push(`<rect x="${left}" y="${top - 8}" width="14" height="4" fill="${colour}"/>`);
    parts.push(text(left + 20, top, solver, 'start'));
  });
  const height = PANEL.height + 24 + 18 * Math.ceil(solvers.length / 4);
  const style = 'font-family="sans-serif" font-size="12" fill="#333"';
  writeFileSync(
    path,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${style}><rect width="100%" height="100%" fill="#fff"/>${parts.join('\n')}</svg>\n`,
  );
};
