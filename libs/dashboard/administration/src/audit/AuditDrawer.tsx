import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Drawer, instantText, numberText, useAccount, useTexts } from '@tongxing/dashboard-kit';
import { Facts } from '../parts/Facts.tsx';
import type { Entry } from './entry.ts';
import { BASE } from './filter.ts';
import { recordAddress } from './record-address.ts';
import { auditTexts } from './texts.ts';
import type { EntryWords } from './use-entry-words.ts';

interface Props {
  /** undefined: it is not among those listed */
  readonly entry: Entry | undefined;
  readonly words: EntryWords;
  readonly onClose: () => void;
}

/** One entry beside the list: who, what, when, why, in which request, and each field before and after. */
export function AuditDrawer({ entry, words, onClose }: Props): ReactNode {
  const t = useTexts(auditTexts);
  if (entry === undefined) {
    return (
      <Drawer title={t('title')} onClose={onClose}>
        <p>{t('notListed')}</p>
      </Drawer>
    );
  }
  return (
    <Drawer
      title={[words.kind(entry), words.what(entry)].filter((part) => part !== '').join(t('between'))}
      onClose={onClose}
    >
      <Content entry={entry} words={words} />
    </Drawer>
  );
}

function Content({ entry, words }: { readonly entry: Entry; readonly words: EntryWords }): ReactNode {
  const t = useTexts(auditTexts);
  const { roles } = useAccount();
  const page = recordAddress(entry, roles);
  const { recordId, requestId, fields } = entry;
  // Of what is new, or was only taken, there is nothing before.
  const isNew = fields.every(({ before }) => before === null);
  const hidden = fields.length > 0 && fields.every(({ before, after }) => before === null && after === null);
  return (
    <>
      <Facts
        facts={[
          [t('at'), <span className="num">{instantText(entry.at)}</span>],
          [t('by'), words.who(entry)],
          [t('roles'), words.roles(entry)],
          [t('record'), words.record(entry)],
          [t('count'), entry.count > 1 ? <span className="num">{numberText(entry.count, 0)}</span> : null],
          [t('reason'), entry.reason],
          [t('recordId'), recordId === null ? null : <code className="audit-id">{recordId}</code>],
          [t('requestId'), requestId === null ? null : <code className="audit-id">{requestId}</code>],
          [t('address'), entry.address === null ? null : <span className="num">{entry.address}</span>],
        ]}
      />
      <p className="form-ways">
        {page !== null && <Link to={page}>{t('open.record')}</Link>}
        {recordId !== null && (
          <Link to={`${BASE}?record=${encodeURIComponent(recordId)}`}>{t('open.history')}</Link>
        )}
        {requestId !== null && (
          <Link to={`${BASE}?request=${encodeURIComponent(requestId)}`}>{t('open.request')}</Link>
        )}
      </p>
      {fields.length > 0 && (
        <section className="audit-changes" aria-label={t('changes')}>
          <h3>{t('changes')}</h3>
          {hidden && <p className="soft">{t('noValues')}</p>}
          <table className="table audit-fields">
            <thead>
              <tr>
                <th scope="col">{t('field')}</th>
                {!isNew && <th scope="col">{t('before')}</th>}
                {!hidden && <th scope="col">{t(isNew ? 'value' : 'after')}</th>}
              </tr>
            </thead>
            <tbody>
              {fields.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{words.field(field)}</th>
                  {!isNew && <td>{words.value(field, before)}</td>}
                  {!hidden && <td>{words.value(field, after)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
