import type { ReactNode } from 'react';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';

/** What a control needs to be named and described. */
export interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': boolean;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly hint?: ReactNode;
  readonly problem: string | undefined;
  /** What a live check has to say. */
  readonly finding?: ReactNode;
  /** One control with a label, or several that a legend stands over. */
  readonly several?: boolean;
  readonly onLeave: () => void;
  readonly children: (described: Described) => ReactNode;
}

/** Label above, control, hint, finding, and what is wrong with it: whatever the control is. */
export function FieldShell(props: Props): ReactNode {
  const { id, label, required, hint, problem, finding, several = false, onLeave, children } = props;
  const t = useTexts(kitTexts);
  const hasHint = hint !== undefined && hint !== null;
  const describedBy = [
    hasHint ? `${id}-hint` : '',
    finding === undefined ? '' : `${id}-finding`,
    problem === undefined ? '' : `${id}-problem`,
  ]
    .filter(Boolean)
    .join(' ');
  const name = (
    <>
      {label} {!required && <span className="soft">{t('form.optional')}</span>}
    </>
  );
  const inside = (
    <>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': problem === undefined ? undefined : true,
        'aria-required': required,
      })}
      {hasHint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {finding !== undefined && (
        <div className="field-finding" id={`${id}-finding`} role="status">
          {finding}
        </div>
      )}
      {problem !== undefined && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </>
  );
  const className = `field${problem === undefined ? '' : ' field-wrong'}`;
  return several ? (
    <fieldset className={className} onBlur={onLeave}>
      <legend className="field-label">{name}</legend>
      {inside}
    </fieldset>
  ) : (
    <div
      className={className}
      onBlur={onLeave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onLeave();
      }}
    >
      <label htmlFor={id}>{name}</label>
      {inside}
    </div>
  );
}
