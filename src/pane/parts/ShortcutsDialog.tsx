import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';

import { useTexts } from '../services';

const useStyles = makeStyles({
  keys: { width: '100%', borderCollapse: 'collapse', textAlign: 'left' },
  cell: {
    padding: '8px 8px 8px 0',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  key: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
});

/** Every key of the pane with what it does. */
export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const styles = useStyles();
  const { frame } = useTexts();
  const keys: readonly (readonly [keys: string, does: string])[] = [
    ['Ctrl+Enter', frame.keyPrimary],
    ['Alt+←', frame.keyBack],
    ['← →', frame.keySteps],
    ['↑ ↓', frame.keyCells],
    ['Enter', frame.keyOpen],
    ['Esc', frame.keyClose],
  ];
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{frame.shortcuts}</DialogTitle>
          <DialogContent>
            <table className={styles.keys} aria-label={frame.shortcuts}>
              <tbody>
                {keys.map(([key, does]) => (
                  <tr key={key}>
                    <th scope="row" className={mergeClasses(styles.cell, styles.key)}>
                      {key}
                    </th>
                    <td className={styles.cell}>{does}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{frame.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
