import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { nextOf } from '../../form/answer.ts';
import { FieldControl } from '../../form/FieldControl.tsx';
import type { FormField } from '../../form/field-types.ts';
import { checkForm } from '../../form/fields.ts';
import { FormFrame } from '../../form/FormFrame.tsx';
import { useForm } from '../../form/use-form.ts';
import { Drawer } from '../../overlay/Drawer.tsx';
import { useTexts } from '../../text/i18n.ts';
import { kitTexts } from '../../text/texts.ts';
import { cellText } from '../cell.ts';
import type { LedgerDefinition, LedgerRow } from '../definition.ts';
import { BULK_LIMIT, bulkInput, bulkLines } from './bulk.ts';
import { BulkPreview } from './BulkPreview.tsx';
import { bulkTexts } from './texts.ts';
import '../../form/ledger-form.css';
import './bulk.css';

interface Props<Row extends LedgerRow, Rec> {
  readonly ledger: LedgerDefinition<Row, Rec>;
  readonly rows: readonly Row[];
  readonly onReread: () => void;
  readonly onDone: (count: number) => void;
  readonly onClose: () => void;
}

/** Beside the values: which fields are to be changed. */
const CHOSEN = '@chosen';

/** Changes many rows at once: what, a preview of each row, and all or none of it. */
export default function BulkEdit<Row extends LedgerRow, Rec>(props: Props<Row, Rec>): ReactNode {
  const { ledger, rows, onReread, onDone, onClose } = props;
  const t = useTexts(bulkTexts);
  const kit = useTexts(kitTexts);
  const client = useClient();
  const all: readonly FormField<Row>[] = ledger.bulk ?? [];
  const document = ledger.documents.bulk;
  const [conflicts, setConflicts] = useState<readonly string[]>([]);
  const chosenOf = (names: string): readonly FormField<Row>[] =>
    all.filter(({ name }) => names.split(' ').includes(name));
  const form = useForm<Record<string, string>>({
    id: `${ledger.name}-bulk`,
    // Meant for these rows and this moment: nothing to come back to.
    secret: true,
    initial: Object.fromEntries([CHOSEN, ...all.map(({ name }) => name)].map((name) => [name, ''])),
    check: (values) => {
      const fields = chosenOf(values[CHOSEN] ?? '');
      if (fields.length === 0) return [{ path: [], message: t('none') }];
      return [
        ...fields
          .filter(({ kind, name }) => kind !== 'yesNo' && (values[name] ?? '').trim() === '')
          .map(({ name, label }) => ({ path: [name], message: t('missing', { label }) })),
        ...checkForm(kit, [{ title: '', fields }], values),
      ];
    },
    send: async (values) => {
      if (document === undefined) return { kind: 'problems', problems: [] };
      const fields = chosenOf(values[CHOSEN] ?? '');
      const input = bulkInput(bulkLines(ledger, rows, fields, values), fields, values);
      const { data, error } = await client.mutation(document, { input }).toPromise();
      const next = nextOf(data?.answer, error, kit('form.refused'));
      switch (next.kind) {
        case 'done':
          return { kind: 'done' };
        case 'bulkConflict':
          setConflicts(next.ids);
          return { kind: 'problems', problems: [] };
        case 'problems':
          return { kind: 'problems', problems: next.problems };
        case 'unreachable':
        case 'signedOut':
          return { kind: next.kind };
        default:
          return { kind: 'problems', problems: [{ path: [], message: kit('form.refused') }] };
      }
    },
  });
  const chosen = chosenOf(form.values[CHOSEN] ?? '');
  const lines = bulkLines(ledger, rows, chosen, form.values);
  const count = lines.filter(({ changes }) => changes).length;
  const first = ledger.columns[0];
  const nameOf = (row: Row): string => (first === undefined ? '' : cellText(first, row));
  const named = conflicts.flatMap((id) =>
    lines.filter(({ key }) => key === id).map(({ row }) => nameOf(row)),
  );
  const choose = (name: string, on: boolean): void => {
    const names = chosen.map((field) => field.name).filter((each) => each !== name);
    form.set(CHOSEN, [...names, ...(on ? [name] : [])].join(' '));
  };
  return (
    <Drawer kind="wide" title={t('title', { count: rows.length })} onClose={onClose}>
      {rows.length > BULK_LIMIT ? (
        <p className="form-note" role="alert">
          {t('limit', { limit: BULK_LIMIT, count: rows.length })}
        </p>
      ) : (
        <FormFrame
          form={form}
          submitLabel={t('submit', { count })}
          onDone={() => onDone(count)}
          onCancel={onClose}
        >
          {conflicts.length > 0 && (
            <section className="conflict" role="alert">
              <p>{t('conflict')}</p>
              <ul className="bulk-named">
                {named.slice(0, 10).map((name) => (
                  <li key={name}>{name}</li>
                ))}
                {conflicts.length > 10 && <li>{t('conflict.more', { count: conflicts.length })}</li>}
              </ul>
              <p>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    setConflicts([]);
                    onReread();
                  }}
                >
                  {t('reread')}
                </button>
              </p>
            </section>
          )}
          <fieldset className="bulk-fields">
            <legend className="field-label">{t('fields')}</legend>
            {all.map((field) => {
              const on = chosen.includes(field);
              return (
                <div key={field.name} className="bulk-field">
                  <label className="box">
                    <input
                      type="checkbox"
                      checked={on}
                      onChange={(event) => choose(field.name, event.target.checked)}
                    />
                    {t('change', { label: field.label })}
                  </label>
                  {on && <FieldControl form={form} field={{ ...field, required: true }} record={null} />}
                </div>
              );
            })}
          </fieldset>
          {chosen.length > 0 && <BulkPreview lines={lines} fields={chosen} nameOf={nameOf} />}
        </FormFrame>
      )}
    </Drawer>
  );
}
