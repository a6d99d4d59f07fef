import { Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';

import { isoDate } from '../../domain';
import { parseDate } from '../../intake';
import { fill, formatWhole } from '../../text';
import type { ListSignature } from '../../usecases';
import { AskDialog } from '../parts/AskDialog';

import { useAfterWords } from './use-after-words';

const useStyles = makeStyles({ fields: { display: 'grid', gap: '12px', marginTop: '12px' } });

type Props = {
  /** Rows that would be approved. */
  readonly count: number;
  readonly onSign: (signature: ListSignature) => void;
  readonly onClose: () => void;
};

/** Asks who approves the lawful rows of a list, on what paper and when; all of it may stay blank. */
export const SignDialog = ({ count, onSign, onClose }: Props) => {
  const styles = useStyles();
  const { texts, after } = useAfterWords();
  const [official, setOfficial] = useState('');
  const [letter, setLetter] = useState('');
  const [written, setWritten] = useState('');
  const day = written.trim() === '' ? null : (parseDate(written) ?? undefined);
  const isWrong = day === undefined;
  return (
    <AskDialog
      title={fill(after.signTitle, { count: formatWhole(count, texts) })}
      isForm
      act={{
        label: after.signDo,
        isDisabled: isWrong,
        onPress: () => {
          const date = day === null || day === undefined ? '' : isoDate(day);
          onSign({ official: official.trim(), letter: letter.trim(), date });
        },
      }}
      keep={{ label: after.signNot, onPress: onClose }}
    >
      <Text>{after.signHow}</Text>
      <div className={styles.fields}>
        <Field label={after.signOfficial}>
          <Input value={official} onChange={(_, { value }) => setOfficial(value)} />
        </Field>
        <Field label={after.signLetter}>
          <Input value={letter} onChange={(_, { value }) => setLetter(value)} />
        </Field>
        <Field label={after.signDate} {...(isWrong ? { validationMessage: after.signDateWrong } : {})}>
          <Input value={written} onChange={(_, { value }) => setWritten(value)} />
        </Field>
      </div>
    </AskDialog>
  );
};
