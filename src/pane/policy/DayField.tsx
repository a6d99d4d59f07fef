import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { CalendarLtr16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';

import { isoDate, parseIsoDate, type CivilDate } from '../../domain';
import { parseDate } from '../../intake';
import { formatDate } from '../../text';

const useStyles = makeStyles({
  input: { width: '100%', minWidth: 0 },
  // The day picker of the browser, opened by the button; nobody types into it.
  picker: { position: 'absolute', width: 0, height: 0, opacity: 0, pointerEvents: 'none', border: 0, padding: 0 },
  // As high as a target must be.
  button: { minWidth: '24px', height: '24px' },
});

/** A whole year stands in what was typed, so that "1/12/20" is not taken for a day on the way to "1/12/2026". */
const HAS_YEAR = /(?:^|\D)(?:19|20)\d\d(?:$|\D)/;

/** Reads a day as people write it: the day before the month, a month by its name, or year, month, day. */
const dayIn = (text: string): CivilDate | null =>
  HAS_YEAR.test(text) ? (parseDate(text.trim(), 'day-first') ?? null) : null;

type Props = {
  readonly label: string;
  readonly hint?: string;
  /** What to write instead of something that is no day. */
  readonly wrong: string;
  readonly pick: string;
  /** Null where none is entered. */
  readonly value: CivilDate | null;
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
  readonly size?: 'small' | 'medium';
  readonly onChange: (day: CivilDate | null) => void;
  /** Hears whether what stands here is no day, from the first key on. */
  readonly onWrong?: (isWrong: boolean) => void;
};

type Typing = Pick<Props, 'value' | 'isOptional' | 'onChange' | 'onWrong'>;

/** What stands in the field while somebody types, and what is made of it. */
const useTypedDay = ({ value, isOptional = false, onChange, onWrong }: Typing) => {
  const shown = value === null ? '' : formatDate(value);
  const [typed, setTyped] = useState(shown);
  const [isWrong, setIsWrong] = useState(false);
  const own = useRef(value);
  // A day set from elsewhere replaces what stands here; one typed here stays as it was typed.
  useEffect(() => {
    if (own.current === value) return;
    own.current = value;
    setTyped(shown);
    setIsWrong(false);
  }, [shown, value]);
  const isNone = (text: string): boolean => isOptional && text.trim() === '';
  const take = (day: CivilDate | null): void => {
    setIsWrong(false);
    own.current = day;
    if (day !== value) onChange(day);
  };
  return {
    typed,
    isWrong,
    type: (text: string): void => {
      setTyped(text);
      const day = dayIn(text);
      if (day !== null) take(day);
      onWrong?.(day === null && !isNone(text));
    },
    leave: (): void => {
      const day = dayIn(typed);
      setIsWrong(day === null && !isNone(typed));
      if (day !== null) setTyped(formatDate(day));
      else if (isNone(typed)) take(null);
    },
    pick: (day: CivilDate): void => {
      take(day);
      setTyped(formatDate(day));
      onWrong?.(false);
    },
  };
};

/** A day, written with the day before the month whatever language the browser speaks; something else is said and not taken. */
export const DayField = (props: Props) => {
  const { label, hint, wrong, pick, value, isDisabled = false, isLabelHidden = false, size = 'medium' } = props;
  const styles = useStyles();
  const day = useTypedDay(props);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Field
      {...(isLabelHidden ? {} : { label })}
      {...(hint === undefined ? {} : { hint })}
      {...(day.isWrong ? { validationMessage: wrong } : {})}
    >
      <Input
        className={styles.input}
        size={size}
        {...(isLabelHidden ? { 'aria-label': label } : {})}
        value={day.typed}
        disabled={isDisabled}
        onChange={(_, { value: text }) => day.type(text)}
        onBlur={day.leave}
        onKeyDown={({ key, ctrlKey }) => {
          if (key === 'Enter' && !ctrlKey) day.leave();
        }}
        contentAfter={
          <span>
            <Button
              className={styles.button}
              appearance="transparent"
              size="small"
              disabled={isDisabled}
              icon={<CalendarLtr16Regular />}
              aria-label={pick}
              onClick={() => picker.current?.showPicker()}
            />
            <input
              ref={picker}
              type="date"
              className={styles.picker}
              tabIndex={-1}
              aria-hidden
              value={value === null ? '' : isoDate(value)}
              onChange={({ target }) => {
                const picked = parseIsoDate(target.value);
                if (picked !== null) day.pick(picked);
              }}
            />
          </span>
        }
      />
    </Field>
  );
};
