import { lazy, Suspense, type ReactNode } from 'react';
const Picker = lazy(() => import('./DayPicker.tsx'));

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean | undefined;
  readonly 'aria-required'?: boolean;
}

/** A day, typed or picked; typing works before the calendar has arrived. What is typed stays, right or wrong. */
export function DayInput(props: Props): ReactNode {
  const { onChange, min, max, value = '', ...rest } = props;
  return (
    <Suspense
      fallback={
        <input
          {...rest}
          className="input"
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
        />
      }
    >
      <Picker {...rest} value={value} min={min} max={max} onChange={(day) => onChange?.(day)} />
    </Suspense>
  );
}
