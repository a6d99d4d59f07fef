import {
  Button,
  Dropdown,
  Field as FormField,
  makeStyles,
  mergeClasses,
  Option,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons';
import { useState } from 'react';

import { fieldsOfKind, type Field, type SheetReading } from '../../intake';
import { fill, formatDate } from '../../text';
import type { ColumnSample, DoubtfulColumn } from '../../usecases';
import { useTexts } from '../services';

import { capital } from './capital';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: '12px',
    minWidth: 0,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  samples: { margin: '8px 0 0', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  samplesHead: { width: '100%', color: tokens.colorNeutralForeground2 },
  sample: {
    margin: 0,
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
    maxWidth: '100%',
    boxSizing: 'border-box',
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  field: { marginTop: '12px' },
  dropdown: { minWidth: 0, width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
});

const sampleText = (sample: ColumnSample): string => (sample.kind === 'date' ? formatDate(sample.date) : sample.text);

type Props = {
  readonly doubt: DoubtfulColumn;
  readonly reading: SheetReading | undefined;
  /** The column `to` holds the field, and `from`, which held it before, does not. */
  readonly onAnswer: (field: Field, from: number | null, to: number | null) => void;
};

/** One column in doubt: its head, three of its values, what Padan takes it for and how sure it is of that. */
const UnsureColumn = ({
  doubt,
  reading,
  onAnswer,
}: Props & { readonly doubt: { readonly column: NonNullable<DoubtfulColumn['column']> } }) => {
  const styles = useStyles();
  const { dataStep: words, fields } = useTexts();
  const [field, setField] = useState(doubt.field);
  const { column, samples, confidence, isBlocking } = doubt;
  // Another column that was read for the field gives it up.
  const holder = reading?.columns.find(
    (other) => other.field === field && other.isAccepted && other.column !== column.at,
  );
  const sure = confidence === 'likely' ? words.likely : words.doubtful;
  return (
    <>
      <Text block>
        <Text weight="semibold">{column.header}</Text>{' '}
        <span className={styles.muted}>{fill(words.onSheet, { sheet: doubt.table })}</span>
      </Text>
      <dl className={mergeClasses(styles.samples, styles.small)}>
        <dt className={styles.samplesHead}>{samples.length === 0 ? words.noSamples : words.samples}</dt>
        {samples.map((sample) => (
          <dd key={sampleText(sample)} className={styles.sample}>
            {sampleText(sample)}
          </dd>
        ))}
      </dl>
      <FormField
        className={styles.field}
        label={words.guess}
        size="small"
        hint={isBlocking ? `${sure} ${words.mustKnow}` : sure}
      >
        <Dropdown
          className={styles.dropdown}
          size="medium"
          value={fields[field]}
          selectedOptions={[field]}
          onOptionSelect={(_, { optionValue }) => setField(optionValue as Field)}
        >
          {fieldsOfKind(reading?.kind ?? 'employee').map((known) => (
            <Option key={known} value={known}>
              {fields[known]}
            </Option>
          ))}
        </Dropdown>
      </FormField>
      <div className={styles.buttons}>
        <Button
          data-answer
          icon={<Checkmark20Regular />}
          onClick={() => onAnswer(field, holder?.column ?? null, column.at)}
        >
          {words.yes}
        </Button>
        <Button appearance="subtle" onClick={() => onAnswer(doubt.field, column.at, null)}>
          {words.unused}
        </Button>
      </div>
    </>
  );
};

/** A field no column has been found for: whoever knows the sheet shows the column. */
const MissingColumn = ({ doubt, reading, onAnswer }: Props) => {
  const styles = useStyles();
  const { dataStep: words, fields } = useTexts();
  const [column, setColumn] = useState<number | null>(null);
  const columns = reading?.columns.filter(({ header }) => header.trim() !== '') ?? [];
  return (
    <>
      <Text block>
        <Text weight="semibold">{capital(fill(words.missingField, { field: fields[doubt.field] }))}</Text>{' '}
        <span className={styles.muted}>{fill(words.onSheet, { sheet: doubt.table })}</span>
      </Text>
      <FormField className={styles.field} label={words.whichColumn} size="small" hint={words.mustKnow}>
        <Dropdown
          className={styles.dropdown}
          size="medium"
          placeholder={words.chooseColumn}
          value={columns.find((known) => known.column === column)?.header ?? ''}
          selectedOptions={column === null ? [] : [String(column)]}
          onOptionSelect={(_, { optionValue }) => setColumn(Number(optionValue))}
        >
          {columns.map((known) => (
            <Option key={known.column} value={String(known.column)}>
              {known.header}
            </Option>
          ))}
        </Dropdown>
      </FormField>
      <div className={styles.buttons}>
        <Button
          data-answer
          icon={<Checkmark20Regular />}
          disabledFocusable={column === null}
          onClick={() => onAnswer(doubt.field, null, column)}
        >
          {words.useColumn}
        </Button>
      </div>
    </>
  );
};

/** One question about a column, with what is needed to answer it. */
export const DoubtCard = ({ doubt, ...rest }: Props) => {
  const styles = useStyles();
  const { column } = doubt;
  return (
    <div className={styles.card}>
      {column === null ? (
        <MissingColumn doubt={doubt} {...rest} />
      ) : (
        <UnsureColumn doubt={{ ...doubt, column }} {...rest} />
      )}
    </div>
  );
};
