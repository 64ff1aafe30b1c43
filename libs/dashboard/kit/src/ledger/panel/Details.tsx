import type { ReactNode } from 'react';
import { isShown, startValues } from '../../form/fields.ts';
import { useValueWords } from '../../form/use-value-words.ts';
import { valueText, type AnyField } from '../../form/value.ts';
import { useTexts } from '../../text/i18n.ts';
import type { LedgerDefinition, LedgerRecord, LedgerRow } from '../definition.ts';
import { panelTexts } from './texts.ts';

interface Props<Row extends LedgerRow, Rec extends LedgerRecord> {
  readonly ledger: LedgerDefinition<Row, Rec>;
  readonly record: Rec;
}

/** The record as its form has it, to be read; what the page adds stands below. */
export function Details<Row extends LedgerRow, Rec extends LedgerRecord>({
  ledger,
  record,
}: Props<Row, Rec>): ReactNode {
  const t = useTexts(panelTexts);
  const words = useValueWords();
  const all = ledger.form?.groups ?? [];
  const groups = all.filter(({ inDetails }) => inDetails !== false);
  const values = startValues(all, record);
  return (
    <>
      {record.status === 'CLOSED' && (
        <p className="form-note">
          {t('closed', {
            day: record.closedOn ?? '–',
            ending: ledger.panel?.ending ?? t('ending'),
            reason: record.closedReason ?? '–',
          })}
        </p>
      )}
      {groups.map(({ title, fields }) => (
        <section key={title} className="facts" aria-label={title}>
          <h3>{title}</h3>
          <dl>
            {fields
              .filter((field) => isShown(field, values))
              .map((field) => (
                <div key={field.name} className={field.kind === 'rows' ? 'wide' : undefined}>
                  <dt>{field.label}</dt>
                  <dd>
                    <Fact
                      field={field as AnyField}
                      value={values[field.name] ?? ''}
                      words={words}
                      drawn={(text) => ledger.panel?.facts?.[field.name]?.(record, text)}
                    />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {ledger.panel?.details?.(record)}
    </>
  );
}

function Fact({
  field,
  value,
  words,
  drawn,
}: {
  field: AnyField;
  value: string;
  words: ReturnType<typeof useValueWords>;
  drawn: (text: string) => ReactNode;
}): ReactNode {
  const text = valueText(field, value, words);
  if (text === '') return <span className="soft">–</span>;
  if (field.kind !== 'rows') return drawn(text) ?? text;
  // Row by row: one line each.
  return text.split(words.semicolon).map((line) => (
    <span key={line} className="fact-line">
      {line}
    </span>
  ));
}
