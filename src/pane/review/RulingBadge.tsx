import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Clock16Regular, DismissCircle16Regular, Pin16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

import type { RowRuling } from '../../book';

import { useWords } from './use-words';

const useStyles = makeStyles({
  badge: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap', flexShrink: 0 },
  approve: { color: tokens.colorStatusSuccessForeground1 },
  reject: { color: tokens.colorStatusDangerForeground1 },
  postpone: { color: tokens.colorStatusWarningForeground1 },
  stay: { color: tokens.colorNeutralForeground2 },
});

/** One icon for each decision, wherever it is shown. */
export const RULING_ICONS: Readonly<Record<RowRuling, ReactElement>> = {
  approve: <CheckmarkCircle16Regular aria-hidden />,
  reject: <DismissCircle16Regular aria-hidden />,
  postpone: <Clock16Regular aria-hidden />,
  stay: <Pin16Regular aria-hidden />,
};

/** A decision as icon and word. */
export const RulingBadge = ({ ruling }: { readonly ruling: RowRuling }) => {
  const styles = useStyles();
  const { texts } = useWords();
  return (
    <span className={mergeClasses(styles.badge, styles[ruling])}>
      {RULING_ICONS[ruling]}
      {texts.sheets.rulings[ruling]}
    </span>
  );
};
