import type { ReactNode } from 'react';
import type { FormField } from '../../form/field-types.ts';
import { useValueWords } from '../../form/use-value-words.ts';
import { valueText, type AnyField } from '../../form/value.ts';
import { useTexts } from '../../text/i18n.ts';
import type { BulkLine } from './bulk.ts';
import { bulkTexts } from './texts.ts';

interface Props<Row> {
  readonly lines: readonly BulkLine<Row>[];
  readonly fields: readonly FormField<Row>[];
  readonly nameOf: (row: Row) => string;
}

/** Each row before and after, in the words of its fields. */
export function BulkPreview<Row>({ lines, fields, nameOf }: Props<Row>): ReactNode {
  const t = useTexts(bulkTexts);
  const words = useValueWords();
  const same = lines.filter(({ changes }) => !changes).length;
  return (
    <section>
      <h3 id="bulk-preview">{t('preview')}</h3>
      <p className="field-hint">{t('preview.hint')}</p>
      {same > 0 && <p className="field-hint">{t('same.count', { count: same })}</p>}
      <div className="bulk-preview" tabIndex={0} role="region" aria-labelledby="bulk-preview">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              {fields.map(({ name, label }) => (
                <th key={name} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, row, cells, changes }) => (
              <tr key={key} className={changes ? undefined : 'soft'}>
                <th scope="row">{nameOf(row)}</th>
                {cells.map(({ before, after, changes: differs }, index) => {
                  const field = fields[index] as AnyField;
                  const was = valueText(field, before, words) || '–';
                  return (
                    <td key={field.name}>
                      {differs ? (
                        <>
                          <del>{was}</del> <span aria-hidden="true">→</span>{' '}
                          <ins>{valueText(field, after, words) || '–'}</ins>
                        </>
                      ) : (
                        <>
                          {was} <span className="soft">{t('same')}</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
