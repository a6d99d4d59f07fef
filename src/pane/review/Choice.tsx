import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import { foldText } from '../../sheets';

const useStyles = makeStyles({ choice: { minWidth: 0, width: '100%' } });

/** Entries offered at a time. */
const OFFERED = 20;

/** Somebody or something to choose. */
export type Entry = { readonly key: string; readonly label: string };

type Props = {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Key of what is chosen; null for nothing. */
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
};

/** One of many, found by typing parts of its name. */
export const Choice = ({ label, entries, chosen, onChoose }: Props) => {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const own = entries.find(({ key }) => key === chosen)?.label ?? '';
  const folded = useMemo(() => entries.map((entry) => ({ entry, folded: foldText(entry.label) })), [entries]);
  const offered = useMemo(() => {
    const words = foldText(typed ?? '')
      .split(' ')
      .filter(Boolean);
    return folded.filter((one) => words.every((word) => one.folded.includes(word))).slice(0, OFFERED);
  }, [folded, typed]);
  return (
    <Field label={label}>
      <Combobox
        className={styles.choice}
        freeform
        value={typed ?? own}
        selectedOptions={chosen === null ? [] : [chosen]}
        listbox={{ style: { maxHeight: '40vh' } }}
        onChange={({ target }) => {
          setTyped(target.value);
          onChoose(null);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          onChoose(optionValue ?? null);
        }}
      >
        {offered.map(({ entry: { key, label: text } }) => (
          <Option key={key} value={key} text={text}>
            {text}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
};
