import { Button, makeStyles } from '@fluentui/react-components';

import { selectedRowWordsOf } from '../../text';
import { useTexts } from '../services';

const useStyles = makeStyles({
  line: { padding: '8px 16px 0', flexShrink: 0 },
  button: { width: '100%' },
});

/** Opens the card of the row selected on a sheet, where Excel cannot tell of selections by itself (before ExcelApi 1.9). */
export const OpenSelected = ({ onOpen }: { readonly onOpen: () => void }) => {
  const styles = useStyles();
  const words = selectedRowWordsOf(useTexts().language);
  return (
    <div className={styles.line}>
      <Button className={styles.button} size="small" title={words.hint} onClick={onOpen}>
        {words.open}
      </Button>
    </div>
  );
};
