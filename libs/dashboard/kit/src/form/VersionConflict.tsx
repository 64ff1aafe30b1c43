import type { ReactNode } from 'react';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';
import { instantText } from '../time/day.ts';

interface Props {
  readonly who?: string | undefined;
  readonly when?: string | undefined;
  readonly lines: readonly { readonly label: string; readonly theirs: string; readonly mine: string }[];
  readonly busy: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Both versions side by side; what differs is set apart, and the person decides. */
export function VersionConflict({ who, when, lines, busy, onMine, onTheirs }: Props): ReactNode {
  const t = useTexts(kitTexts);
  return (
    <section className="conflict" role="alert">
      <h3>{t('conflict.title')}</h3>
      <p>
        {who === undefined || when === undefined
          ? t('conflict.text.unknown')
          : t('conflict.text', { who, when: instantText(when) })}
      </p>
      <table className="table">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('conflict.theirs')}</th>
            <th scope="col">{t('conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, theirs, mine }) => (
            <tr key={label} className={theirs === mine ? '' : 'conflict-differs'}>
              <th scope="row">{label}</th>
              <td>{theirs === '' ? '–' : theirs}</td>
              <td>{mine === '' ? '–' : mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="form-foot">
        <button type="button" className="button primary" disabled={busy} onClick={onMine}>
          {t('conflict.keepMine')}
        </button>
        <button type="button" className="button" onClick={onTheirs}>
          {t('conflict.keepTheirs')}
        </button>
      </div>
    </section>
  );
}
