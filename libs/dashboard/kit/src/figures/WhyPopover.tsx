import type { ReactNode } from 'react';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';
import { instantText } from '../time/day.ts';
import { HoverCard } from '../overlay/HoverCard.tsx';
import { quantityText } from './number.ts';
import './why.css';

/** What answers "why this number?": all that a figure carries about itself. */
export interface Why {
  readonly title: string;
  readonly version: number;
  readonly formula: string;
  readonly numerator: { readonly text: string; readonly value: number | null };
  readonly denominator: { readonly text: string; readonly value: number | null } | null;
  readonly validOn: string | null;
  readonly recordedAt: string | null;
  readonly source: 'MANUAL' | 'LEDGER' | null;
  readonly owner: string;
  /** The reading in force in words; null = not settled. */
  readonly reading: string | null;
}

interface Props {
  readonly why: Why;
  /** What is clicked: a figure, a whole graph. */
  readonly trigger: ReactNode;
  readonly label?: string;
  readonly className?: string;
  /** Further lines between the figure and its definition: readings, links to rows and sentences. */
  readonly children?: ReactNode;
}

function Row({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The definition behind a figure, as the same small list everywhere. */
export function WhyList({ why }: { why: Why }): ReactNode {
  const t = useTexts(kitTexts);
  const part = (of: { text: string; value: number | null }): string =>
    of.value === null ? of.text : `${of.text} · ${quantityText(of.value, '')}`;
  return (
    <dl className="why">
      <Row name={t('why.formula')}>{why.formula}</Row>
      <Row name={t('why.numerator')}>{part(why.numerator)}</Row>
      {why.denominator !== null && <Row name={t('why.denominator')}>{part(why.denominator)}</Row>}
      <Row name={t('why.asOf')}>{why.validOn ?? t('bullet.none')}</Row>
      {why.recordedAt !== null && <Row name={t('why.recorded')}>{instantText(why.recordedAt)}</Row>}
      {why.source !== null && <Row name={t('why.source')}>{t(`why.source.${why.source}`)}</Row>}
      <Row name={t('why.owner')}>{why.owner}</Row>
      <Row name={t('why.reading')}>{why.reading ?? t('why.unset')}</Row>
    </dl>
  );
}

/** 口径: a figure that answers for itself on hover, focus and click. */
export function WhyPopover({ why, trigger, label, className, children }: Props): ReactNode {
  const t = useTexts(kitTexts);
  return (
    <HoverCard
      title={`${t('why.title')} · ${why.title}`}
      label={label}
      trigger={trigger}
      className={className ?? ''}
    >
      {() => (
        <>
          <p className="why-head">
            <strong>{why.title}</strong>
            <span className="soft">
              {t('why.title')} · {t('why.version', { version: why.version })}
            </span>
          </p>
          {children}
          <WhyList why={why} />
        </>
      )}
    </HoverCard>
  );
}
