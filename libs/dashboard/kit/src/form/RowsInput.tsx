import type { ReactNode } from 'react';
import { useTexts } from '../text/i18n.ts';
import { headText } from '../figures/number.ts';
import type { RowsField } from './field-types.ts';
import type { Described } from './FieldShell.tsx';
import { formTexts } from './texts.ts';
import { rowsOf, rowsValue } from './value.ts';

interface Props {
  readonly field: RowsField<never>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly described: Described;
}

/** A small table inside a form, with rows to add and remove. */
export function RowsInput({ field, value, onChange, described }: Props): ReactNode {
  const t = useTexts(formTexts);
  const rows = rowsOf(value);
  const { columns } = field;
  const put = (index: number, name: string, cell: string): void =>
    onChange(
      rowsValue(
        rows.map((row, at) => (at === index ? { ...row, [name]: cell } : row)),
        columns,
      ),
    );
  const cellId = (row: number, column: number): string =>
    row === 0 && column === 0 ? described.id : `${described.id}-${row}-${column}`;
  const add = (): void => {
    onChange(rowsValue([...rows, {}], columns));
    requestAnimationFrame(() => document.getElementById(cellId(rows.length, 0))?.focus());
  };
  const remove = (index: number): void => {
    onChange(
      rowsValue(
        rows.filter((_row, at) => at !== index),
        columns,
      ),
    );
    requestAnimationFrame(() => document.getElementById(`${described.id}-add`)?.focus());
  };
  return (
    <>
      {rows.length > 0 && (
        <table className="table rows-input">
          <thead>
            <tr>
              {columns.map(({ name, label, unit }) => (
                <th key={name} scope="col">
                  {headText(label, unit)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Rows have no identity but their place.
              <tr key={index}>
                {columns.map(({ name, label, kind, required }, at) => (
                  <td key={name}>
                    <input
                      id={cellId(index, at)}
                      className="input"
                      type="text"
                      autoComplete="off"
                      inputMode={kind === 'number' ? 'decimal' : 'text'}
                      aria-label={t('rows.cell', { row: index + 1, label })}
                      aria-required={required}
                      aria-invalid={described['aria-invalid']}
                      aria-describedby={described['aria-describedby']}
                      value={row[name] ?? ''}
                      onChange={(event) => put(index, name, event.target.value)}
                    />
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    className="plain rows-remove"
                    aria-label={t('rows.remove', { row: index + 1 })}
                    onClick={() => remove(index)}
                  >
                    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                      <path d="M2 2l8 8M10 2 2 10" stroke="currentColor" strokeWidth="1.5" />
                    </svg>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 && <p className="soft">{t('rows.none')}</p>}
      <p>
        <button
          type="button"
          className="button"
          id={rows.length === 0 ? described.id : `${described.id}-add`}
          onClick={add}
        >
          {field.addLabel}
        </button>
      </p>
    </>
  );
}
