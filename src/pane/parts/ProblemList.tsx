import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';

import type { PadanProblem } from '../../domain';
import { cellAddress } from '../../sheets';
import { fill, problemMessage } from '../../text';
import type { CellPlace } from '../../usecases';
import { useTexts } from '../services';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  group: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  blocks: { borderLeftColor: tokens.colorPaletteRedBorder2 },
  warns: { borderLeftColor: tokens.colorPaletteYellowBorder2 },
  places: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  remedy: { color: tokens.colorNeutralForeground2 },
});

const SHOWN_PLACES = 6;

const groupByCode = (problems: readonly PadanProblem[]): readonly (readonly PadanProblem[])[] => {
  const groups = new Map<string, PadanProblem[]>();
  for (const problem of problems) {
    const key = `${problem.severity}:${problem.code}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].sort((a, b) =>
    a[0]!.severity === b[0]!.severity ? 0 : a[0]!.severity === 'blocks' ? -1 : 1,
  );
};

/** Problems grouped by what is wrong, blocking ones first, each place a jump to its cell. */
export const ProblemList = ({
  problems,
  onShow,
}: {
  readonly problems: readonly PadanProblem[];
  readonly onShow: (place: CellPlace) => void;
}) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <ul className={styles.list}>
      {groupByCode(problems).map((group) => {
        const [first] = group;
        if (!first) return null;
        const { wrong, remedy } = problemMessage(first, texts);
        const isBlocking = first.severity === 'blocks';
        return (
          <li
            key={`${first.severity}:${first.code}`}
            className={`${styles.group} ${isBlocking ? styles.blocks : styles.warns}`}
          >
            <span>
              <Badge appearance="outline" color={isBlocking ? 'danger' : 'warning'}>
                {isBlocking ? texts.pane.mustFix : texts.pane.warning}
              </Badge>{' '}
              {group.length > 1 && (
                <Badge appearance="tint" color="informative">
                  {group.length}×
                </Badge>
              )}
            </span>
            <Text weight="semibold">{wrong}</Text>
            <Text className={styles.remedy}>{remedy}</Text>
            <div className={styles.places}>
              {group.slice(0, SHOWN_PLACES).map(({ where }, index) => {
                if (where?.sheet === undefined || where.row === undefined) return null;
                const { sheet, row, column = 0 } = where;
                return (
                  <Button key={index} size="small" appearance="subtle" onClick={() => onShow({ sheet, row, column })}>
                    {fill(texts.pane.goToCell, { cell: `${sheet}!${cellAddress(row, column)}` })}
                  </Button>
                );
              })}
              {group.length > SHOWN_PLACES && (
                <Text>{fill(texts.pane.andMore, { count: group.length - SHOWN_PLACES })}</Text>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
