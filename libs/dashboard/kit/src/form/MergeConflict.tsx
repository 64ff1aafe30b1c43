import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../text/i18n.ts';
import { instantText } from '../time/day.ts';
import type { FormValues } from './field-types.ts';
import { decidedValues, type Merge, type Side } from './merge.ts';
import { formTexts } from './texts.ts';
import { useValueWords } from './use-value-words.ts';
import { valueText, type AnyField } from './value.ts';

interface Props {
  readonly id: string;
  readonly merge: Merge;
  readonly fields: readonly AnyField[];
  readonly who: string | null;
  readonly when: string | null;
  readonly busy: boolean;
  /** All is decided: submits it against the version that was compared with. */
  readonly onDecided: (values: FormValues) => void;
}

/** What somebody else changed meanwhile: taken over where it harms nothing, side by side where both changed it. */
export function MergeConflict({ id, merge, fields, who, when, busy, onDecided }: Props): ReactNode {
  const t = useTexts(formTexts);
  const words = useValueWords();
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const all = (side: Side): void =>
    setSides(Object.fromEntries(merge.clashes.map(({ field }) => [field.name, side])));
  const decided = decidedValues(merge, sides);
  const open = merge.clashes.filter(({ field }) => sides[field.name] === undefined).length;
  const said = (field: AnyField, value: string): string => valueText(field, value, words) || t('nothing');
  const taken = fields
    .filter(({ name }) => merge.taken.includes(name))
    .map((field) => `${field.label} (${said(field, merge.values[field.name] ?? '')})`)
    .join(t('comma'));
  const choice = (field: AnyField, side: Side, value: string): ReactNode => (
    <td key={side}>
      <label className="box">
        <input
          type="radio"
          name={`${id}-side-${field.name}`}
          checked={sides[field.name] === side}
          onChange={() => setSides({ ...sides, [field.name]: side })}
        />
        <span>
          <span className="visually-hidden">
            {field.label} {t(`conflict.${side}`)}
          </span>{' '}
          {said(field, value)}
        </span>
      </label>
    </td>
  );
  return (
    <section className="conflict" role="alert" tabIndex={-1} ref={ref}>
      <h3>{t('conflict.title')}</h3>
      <p>
        {who === null || when === null
          ? t('conflict.text.unknown')
          : t('conflict.text', { who, when: instantText(when) })}
      </p>
      {taken !== '' && <p>{t('conflict.taken', { fields: taken })}</p>}
      {merge.clashes.length === 0 ? (
        <p>{t('conflict.none')}</p>
      ) : (
        <>
          <p>{t('conflict.decide')}</p>
          <table className="table sides">
            <thead>
              <tr>
                <th scope="col">{t('conflict.field')}</th>
                <th scope="col">{t('conflict.theirs')}</th>
                <th scope="col">{t('conflict.mine')}</th>
              </tr>
            </thead>
            <tbody>
              {merge.clashes.map(({ field, theirs, mine }) => (
                <tr key={field.name}>
                  <th scope="row">{field.label}</th>
                  {choice(field, 'theirs', theirs)}
                  {choice(field, 'mine', mine)}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="form-ways">
            <button type="button" className="link" onClick={() => all('theirs')}>
              {t('conflict.allTheirs')}
            </button>
            <button type="button" className="link" onClick={() => all('mine')}>
              {t('conflict.allMine')}
            </button>
          </p>
        </>
      )}
      <p className="form-ways">
        <button
          type="button"
          className="button primary"
          disabled={busy || decided === null}
          onClick={() => decided !== null && onDecided(decided)}
        >
          {t('conflict.submit')}
        </button>
        {open > 0 && <span className="soft">{t('conflict.open', { count: open })}</span>}
      </p>
    </section>
  );
}
