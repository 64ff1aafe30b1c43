/** Numbers as they stand on paper: thousands, and at most one decimal for a share. */
export function numberText(value: number, decimals = 1): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: decimals });
}

/** A number with its unit: 71.4%, 1,200 户. */
export function quantityText(value: number, unit: string): string {
  const number = numberText(value);
  return unit === '%' ? `${number}%` : unit === '' ? number : `${number} ${unit}`;
}

/** A figure as the services display it, with its unit; English has no counter words. */
export function displayText(display: string, unit: string, language: 'zh-CN' | 'en'): string {
  const counter = unitText(unit, language);
  return counter === '' || counter === '%' || !/\d$/.test(display) ? display : `${display} ${counter}`;
}

/** A unit as it stands behind a number in the language. */
export function unitText(unit: string, language: 'zh-CN' | 'en'): string {
  return language === 'en' && unit !== '%' ? '' : unit;
}

/** What a number is called with its unit: 从业人员（人）. */
export function headText(title: string, unit: string | undefined): string {
  if (unit === undefined || unit === '') return title;
  return /[\u4e00-\u9fff]$/.test(title) ? `${title}（${unit}）` : `${title} (${unit})`;
}
