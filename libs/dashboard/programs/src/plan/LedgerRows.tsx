import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { numberText, today, useTexts } from '@tongxing/dashboard-kit';
import type { FigurePartsFragment, IndicatorPartsFragment } from '@tongxing/dashboard-documents';
import { programTexts } from '../texts.ts';
import { hasRows, LEDGERS, ROWS, rowsAddress, type LedgerCode } from './ledger-rows.ts';

interface Props {
  readonly indicator: Pick<IndicatorPartsFragment, 'code' | 'version'>;
  readonly figure: FigurePartsFragment | null | undefined;
}

const isKnown = (ledger: string): ledger is LedgerCode => LEDGERS.some((known) => known === ledger);

/** Of a figure that a ledger yields: which ledger, by which version of the formula, and the way to its very rows. */
export function LedgerRows({ indicator, figure }: Props): ReactNode {
  const t = useTexts(programTexts);
  const { code, version } = indicator;
  if (figure?.source !== 'LEDGER' || !figure.ledger || !figure.validOn || !hasRows(code)) return null;
  const { validOn } = figure;
  const numerator = figure.numerator ?? 0;
  const denominator = figure.denominator ?? numerator;
  const counts = { counted: numerator, all: denominator, lacking: denominator - numerator };
  const ledger = isKnown(figure.ledger) ? t(`ledger.${figure.ledger}`) : figure.ledger;
  const say = (kind: keyof typeof counts): string => {
    const count = numberText(counts[kind]);
    return kind === 'lacking' ? t(`rows.lacking.${code}`, { count }) : t(`rows.${kind}`, { count });
  };
  return (
    <div className="ledger-rows">
      <p className="soft">
        {t('rows.from', { ledger, version })}
        {!ROWS[code].dated && validOn !== today() && ` ${t('rows.today', { day: validOn })}`}
      </p>
      <p className="card-links">
        {(['lacking', 'counted', 'all'] as const).map((kind) => (
          <Link key={kind} to={rowsAddress(code, kind, validOn)}>
            {say(kind)}
          </Link>
        ))}
      </p>
    </div>
  );
}
