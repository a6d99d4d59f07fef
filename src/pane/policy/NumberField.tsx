import { Button, Field, makeStyles, SpinButton } from '@fluentui/react-components';
import { Add16Regular, Subtract16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';

import { fill, formatDecimal } from '../../text';
import { useTexts } from '../services';

import { usePolicyWords } from './use-words';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '2px' },
  spin: { width: '96px', gridTemplateColumns: '1fr' },
  // The arrows of the field are half as high as a target must be; the buttons beside it take their place.
  hidden: { display: 'none' },
  step: { minWidth: '24px', height: '24px' },
  field: { justifyItems: 'end', textAlign: 'right' },
});

/** How a whole number is shown: so many of it make one, and what stands behind it. */
export type Shown = { readonly scale: number; readonly unit: string };

type Props = Shown & {
  readonly label: string;
  /** Null where there is no limit. */
  readonly value: number | null;
  /** Both ends included, in the units of the value. */
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** Word for no limit; without it there must be a number. */
  readonly none?: string;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number | null) => void;
};

/** A number as it is written, without its unit: a comma or the language's own mark before decimals; null for anything else. */
const numberIn = (text: string, locale: string): number | null => {
  const mark = (1.5).toLocaleString(locale).charAt(1);
  const plain = text.replace(/\u2212/g, '-').replace(/[^\d.,-]/g, '');
  const [decimal, thousands] = mark === ',' ? [',', /\./g] : ['.', /,/g];
  const cleaned = plain.replace(thousands, '').replace(decimal, '.');
  return cleaned === '' || !Number.isFinite(Number(cleaned)) ? null : Number(cleaned);
};

type StepProps = {
  readonly isUp: boolean;
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
};

/** Steps a number for the pointer; keys step the field itself. */
const StepButton = ({ isUp, label, isDisabled, onPress }: StepProps) => (
  <Button
    className={useStyles().step}
    size="small"
    appearance="subtle"
    tabIndex={-1}
    icon={isUp ? <Add16Regular /> : <Subtract16Regular />}
    disabled={isDisabled}
    aria-label={label}
    onClick={onPress}
  />
);

/** A number within bounds, with its unit; what is out of them is said at the field and not taken. */
export const NumberField = (props: Props) => {
  const { label, value, least, most, step, scale, unit, none, isDisabled = false, onChange } = props;
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  const [wrong, setWrong] = useState<string | null>(null);
  const row = useRef<HTMLDivElement>(null);
  // While somebody types, the field tells what was typed as its number; afterwards it tells the number again, or none.
  const tellNumber = (): void => {
    const input = row.current?.querySelector('input');
    if (value === null || wrong !== null) input?.removeAttribute('aria-valuenow');
    else input?.setAttribute('aria-valuenow', String(value / scale));
  };
  useEffect(tellNumber);
  const show = (number: number): string =>
    `${formatDecimal(number / scale, texts)}${unit === '' ? '' : `\u00a0${unit}`}`;
  const written = value === null ? (none ?? '') : show(value);
  const take = (number: number | null): void => {
    setWrong(null);
    if (number !== value) onChange(number);
  };
  const typed = (text: string): void => {
    if (text === written) {
      setWrong(null);
      return;
    }
    const isBlank = text.trim() === '' || text.trim() === none;
    if (isBlank && none !== undefined) {
      take(null);
      return;
    }
    const number = numberIn(text, texts.locale);
    const scaled = number === null ? Number.NaN : Math.round(number * scale * 1e6) / 1e6;
    if (Number.isInteger(scaled) && scaled >= least && scaled <= most) take(scaled);
    else setWrong(text);
  };
  const within = (number: number): number => Math.min(most, Math.max(least, number));
  const stepBy = (by: number): void => take(within((value ?? least) + by));
  const bounds = { least: show(least), most: show(most) };
  return (
    <Field className={styles.field} {...(wrong === null ? {} : { validationMessage: fill(words.between, bounds) })}>
      {(control) => (
        <div ref={row} className={styles.row}>
          <StepButton
            isUp={false}
            label={fill(words.decrease, { name: label })}
            isDisabled={isDisabled || (value !== null && value <= least)}
            onPress={() => stepBy(-step)}
          />
          <SpinButton
            {...control}
            onBlur={tellNumber}
            className={styles.spin}
            size="small"
            aria-label={label}
            // With something wrong in it, it holds no number: the old one typed again is a change then.
            value={value === null || wrong !== null ? null : value / scale}
            displayValue={wrong ?? written}
            min={least / scale}
            max={most / scale}
            step={step / scale}
            disabled={isDisabled}
            incrementButton={{ className: styles.hidden }}
            decrementButton={{ className: styles.hidden }}
            onChange={(_, data) => {
              if (data.value !== undefined && data.value !== null) take(within(Math.round(data.value * scale)));
              else if (data.displayValue !== undefined) typed(data.displayValue);
            }}
          />
          <StepButton
            isUp
            label={fill(words.increase, { name: label })}
            isDisabled={isDisabled || (value !== null && value >= most)}
            onPress={() => stepBy(step)}
          />
        </div>
      )}
    </Field>
  );
};
