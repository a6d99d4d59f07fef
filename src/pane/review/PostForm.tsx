import { Field, Input, makeStyles, Select } from '@fluentui/react-components';

import type { CivilDate, PadanProblem } from '../../domain';
import { problemMessage, seatWordsOf } from '../../text';
import { fieldsSaid, POST_FIELDS, type PostField, type TypedPost } from '../../usecases';
import { capital } from '../parts/capital';
import { DayField } from '../policy/DayField';
import { usePolicyWords } from '../policy/use-words';
import { useTexts } from '../services';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: '8px 16px' },
  input: { minWidth: 0, width: '100%' },
});

/** What must be said of a post before anybody can be named for it. */
export const NEEDED_FIELDS: readonly PostField[] = ['positionName', 'unit', 'positionType'];

/** The field a problem is about; null where it is about none. */
export const fieldOfProblem = ({ where }: PadanProblem, typed: TypedPost): PostField | null =>
  where?.column === undefined ? null : (fieldsSaid(typed)[where.column] ?? null);

type Props = {
  readonly typed: TypedPost;
  readonly until: CivilDate | null;
  /** What is wrong with one of the fields; null where nothing is. */
  readonly problem: PadanProblem | null;
  readonly onTyped: (typed: TypedPost) => void;
  readonly onUntil: (until: CivilDate | null) => void;
  readonly onWrongDay: (isWrong: boolean) => void;
};

/** A post that is on no sheet, field by field as a sheet of posts has them. */
export const PostForm = ({ typed, until, problem, onTyped, onUntil, onWrongDay }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = seatWordsOf(texts.language);
  const policyWords = usePolicyWords();
  const wrongField = problem === null ? null : fieldOfProblem(problem, typed);
  const said = problem === null ? null : problemMessage(problem, texts);
  const change = (field: PostField, value: string): void => onTyped({ ...typed, [field]: value });
  return (
    <div className={styles.form}>
      {POST_FIELDS.map((field) => (
        <Field
          key={field}
          label={capital(texts.fields[field])}
          required={NEEDED_FIELDS.includes(field)}
          {...(field === wrongField ? { validationMessage: `${said?.wrong} ${said?.remedy}` } : {})}
        >
          {field === 'positionType' ? (
            <Select
              className={styles.input}
              value={typed[field] ?? ''}
              onChange={(_, { value }) => change(field, value)}
            >
              <option value="" />
              {Object.values(texts.policy.levels).map((level) => (
                <option key={level}>{level}</option>
              ))}
            </Select>
          ) : (
            <Input
              className={styles.input}
              value={typed[field] ?? ''}
              onChange={(_, { value }) => change(field, value)}
            />
          )}
        </Field>
      ))}
      <DayField
        label={capital(words.seatEnd)}
        isOptional
        wrong={words.seatEndWrong}
        pick={policyWords.pickDay}
        value={until}
        onChange={onUntil}
        onWrong={onWrongDay}
      />
    </div>
  );
};
