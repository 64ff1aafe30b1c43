import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../text/i18n.ts';
import type { Hit, PickField } from './field-types.ts';
import type { Described } from './FieldShell.tsx';
import { formTexts } from './texts.ts';
import { useSearch } from './use-search.ts';
import { pickedOf, pickedValue } from './value.ts';

interface Props {
  readonly field: PickField<never>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly described: Described;
}

/**
 * Another record, searched for while typing (ARIA's combobox with a list): arrows choose, Enter takes, Escape goes
 * back to what was there. What was typed and not chosen refers to nothing, and does not stay.
 */
export function PickInput({ field, value, onChange, described }: Props): ReactNode {
  const t = useTexts(formTexts);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const found = useSearch(field.search, typed);
  const picked = pickedOf(value);
  const hits = found.kind === 'found' ? found.hits : [];
  const current = Math.min(at, Math.max(0, hits.length - 1));
  const list = `${described.id}-list`;
  const take = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    onChange(pickedValue(hit));
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (typed === null || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') take(hits[current]);
    else if (event.key === 'Escape') setTyped(null);
    else if (event.key === 'ArrowDown') setAt(Math.min(current + 1, Math.max(0, hits.length - 1)));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, current - 1));
    else return;
    // Neither does the form go, nor the panel close.
    event.preventDefault();
    event.stopPropagation();
  };
  const said =
    found.kind === 'searching'
      ? t('pick.searching')
      : found.kind === 'failed'
        ? t('pick.failed')
        : found.kind === 'found' && hits.length === 0
          ? t('pick.none')
          : '';
  const counted = hits.length > 0 ? t('pick.found', { count: hits.length }) : '';
  return (
    <div
      className="pick"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setTyped(null);
      }}
    >
      <input
        {...described}
        className="input"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-activedescendant={hits.length > 0 ? `${list}-${current}` : undefined}
        placeholder={t('pick.hint')}
        value={typed ?? (picked === null ? '' : picked.title || picked.id)}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          if (event.target.value === '') onChange('');
        }}
        onKeyDown={onKeyDown}
      />
      {picked !== null && typed === null && (
        <button
          type="button"
          className="plain pick-clear"
          aria-label={t('pick.clear', { label: field.label })}
          onClick={() => {
            onChange('');
            document.getElementById(described.id)?.focus();
          }}
        >
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M2 2l8 8M10 2 2 10" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      )}
      <ul id={list} role="listbox" aria-label={field.label} className="pick-list" hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          <li
            key={hit.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === current}
            // Before the input loses the focus, and what was typed with it.
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setAt(index)}
            onClick={() => take(hit)}
          >
            {hit.title} {hit.detail && <span className="soft">{hit.detail}</span>}
          </li>
        ))}
      </ul>
      <p className="field-hint" role="status">
        {said}
        <span className="visually-hidden">{counted}</span>
      </p>
    </div>
  );
}
