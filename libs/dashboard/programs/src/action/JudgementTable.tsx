import type { ReactNode } from 'react';
import {
  kitTexts,
  Num,
  numberText,
  QuoteBlock,
  ReadingMark,
  Status,
  unitText,
  useLanguage,
  useTexts,
} from '@tongxing/dashboard-kit';
import type { TargetFiguresFragment } from '@tongxing/dashboard-documents';
import { programTexts } from '../texts.ts';

type Judged = TargetFiguresFragment['judgement']['readings'][number];
type Judgement = NonNullable<Judged['total']>;

function JudgementRow({
  judgement,
  unit,
  pro,
}: {
  judgement: Judgement;
  unit: string;
  pro: boolean;
}): ReactNode {
  const t = useTexts(programTexts);
  const language = useLanguage();
  const goal =
    judgement.goal === null || judgement.goal === undefined
      ? null
      : judgement.goalMax !== null && judgement.goalMax !== undefined && judgement.goalMax !== judgement.goal
        ? `${numberText(judgement.goal)}–${numberText(judgement.goalMax)}`
        : numberText(judgement.goal);
  return (
    <tr>
      <th scope="row">
        {judgement.scope === 'TOTAL'
          ? t('judgement.total')
          : t('judgement.year', { year: judgement.year ?? '' })}
        {!judgement.stated && <small className="soft"> {t('judgement.derived')}</small>}
      </th>
      <td className="soft wide-only">
        {judgement.start} – {judgement.due}
      </td>
      <td className="right">
        {goal ?? <span className="soft">{t('judgement.unset')}</span>}
        {goal !== null && (unit === '%' ? '%' : ` ${unitText(unit, language)}`)}
      </td>
      <td className="right">
        <Num value={judgement.achieved} unit={unit} />
        {judgement.denominator !== null && judgement.denominator !== undefined && (
          <small className="soft">
            {' '}
            {numberText(judgement.numerator ?? 0)}/{numberText(judgement.denominator)}
          </small>
        )}
      </td>
      <td className="right wide-only">
        {pro ? <Num value={judgement.expected} /> : <span className="soft">–</span>}
      </td>
      <td>
        <Status code={judgement.status} />
      </td>
    </tr>
  );
}

/** Every reading with what it asks in total and in each year, against what was reached. */
export function JudgementTable({ target }: { target: TargetFiguresFragment }): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const pro = target.indicator.kind === 'COUNT';
  return (
    <div className="table-scroll">
      <table className="table judgement">
        <thead>
          <tr>
            <th scope="col">{t('judgement.scope')}</th>
            <th scope="col" className="wide-only">
              {t('judgement.period')}
            </th>
            <th scope="col" className="right">
              {t('judgement.goal')}
            </th>
            <th scope="col" className="right">
              {t('judgement.achieved')}
            </th>
            <th scope="col" className="right wide-only">
              {t('judgement.expected')}
            </th>
            <th scope="col">{t('judgement.status')}</th>
          </tr>
        </thead>
        {target.judgement.readings.map((judged) => (
          <tbody key={judged.reading.code}>
            <tr className="judgement-reading">
              <th scope="rowgroup" colSpan={6}>
                <span className="judgement-reading-head">
                  <span>
                    <ReadingMark source={judged.reading.source} /> {kit(`source.${judged.reading.source}`)} ·{' '}
                    {judged.reading.statement}
                    {target.judgement.headline === judged.reading.code &&
                      target.adoption !== null &&
                      ` · ${t('reading.adopted')}`}
                  </span>
                  <Status code={judged.status} />
                </span>
                <QuoteBlock quote={judged.reading.quote} />
              </th>
            </tr>
            {judged.total && <JudgementRow judgement={judged.total} unit={target.unit} pro={pro} />}
            {judged.years.map((year) => (
              <JudgementRow key={year.year} judgement={year} unit={target.unit} pro={pro} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
