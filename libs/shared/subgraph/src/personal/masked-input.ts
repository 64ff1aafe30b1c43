import type { Checks } from '../checks.ts';
import type { Mask } from './mask.policy.ts';

/**
 * What a form means that was filled with a masked value: left as it was, it stands for what is kept. A value that
 * still shows stars and is not the mask of what is kept would be stored as it is; `checkUnmasked` refuses that.
 */
export function keptIfMasked(said: string | null, kept: string | null, mask: Mask): string | null {
  return said !== null && kept !== null && said === mask(kept) ? kept : said;
}

/** Checks that a value is not the mask of another one. */
export function checkUnmasked(
  faults: Checks,
  field: string,
  said: string | null | undefined,
  kept: string | null = null,
): void {
  faults.must(said === kept || !said?.includes('**'), field, 'MASKED_VALUE', {
    zh: '请填写完整的内容；星号是隐去的部分。不改的，请保持原样。',
    en: 'Enter the whole value: the stars stand for what is masked. Leave it as it was to keep it.',
  });
}
