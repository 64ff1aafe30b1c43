import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../text/i18n.ts';
import type { Candidate } from './answer.ts';
import { formTexts } from './texts.ts';

interface Props {
  readonly message: string;
  readonly candidates: readonly Candidate[];
  /** Whether a record is being registered, or an existing one changed. */
  readonly isNew: boolean;
  readonly busy: boolean;
  /** Where a candidate is kept; null where it has no page. */
  readonly addressOf: (candidate: Candidate) => string | null;
  /** 就是此人: what the button says, where the candidate may be the one that is meant. */
  readonly sameLabel: string | undefined;
  readonly onSame: (candidate: Candidate) => void;
  readonly onDistinct: () => void;
}

/** What is in the ledger under that name already: open it, say that it is the same, or that it is another. */
export function DuplicateChoice(props: Props): ReactNode {
  const { message, candidates, isNew, busy, addressOf, sameLabel, onSame, onDistinct } = props;
  const t = useTexts(formTexts);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <section className="conflict" role="alert" tabIndex={-1} ref={ref}>
      <h3>{t('duplicate.title')}</h3>
      <p>{message}</p>
      <ul className="candidates">
        {candidates.map((candidate) => {
          const address = addressOf(candidate);
          return (
            <li key={candidate.id}>
              <span>
                {candidate.name} {candidate.detail && <span className="soft">{candidate.detail}</span>}
              </span>
              {address !== null && <Link to={address}>{t('duplicate.open')}</Link>}
              {sameLabel !== undefined && (
                <button type="button" className="button" disabled={busy} onClick={() => onSame(candidate)}>
                  {sameLabel}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="form-ways">
        <button type="button" className="button" disabled={busy} onClick={onDistinct}>
          {t(isNew ? 'duplicate.distinct' : 'duplicate.distinct.change')}
        </button>
      </p>
    </section>
  );
}
