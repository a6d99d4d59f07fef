import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

import { fill } from '../../text';
import type { RunState } from '../pane-state';
import { ChangesBody } from '../review/ChangesBody';
import { changesOfPlan } from '../review/shown-changes';
import { useTexts } from '../services';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly run: Extract<RunState, { status: 'asking' }>;
  readonly onDecide: (isWanted: boolean) => void;
};

/** What a plan that follows decisions changes against the run before, shown before anything is written. */
export const ChangesCard = ({ run: { changes, run, plan }, onDecide }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const { after } = texts;
  return (
    <div>
      <ChangesBody changes={changesOfPlan(changes, run, plan, texts)} />
      <Text block size={200} className={styles.muted}>
        {fill(after.unwritten, { run: changes.former.run })}
      </Text>
      <div className={styles.buttons}>
        <Button onClick={() => onDecide(false)}>{after.discard}</Button>
        <Button appearance="primary" onClick={() => onDecide(true)}>
          {fill(after.use, { run })}
        </Button>
      </div>
    </div>
  );
};
