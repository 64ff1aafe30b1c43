import type { Ctx } from './context.ts';
import type { Text } from './language.ts';
import { FieldProblem, InvalidInput } from './problems.ts';

/**
 * Collects what is wrong with an input, field by field, so that a person sees all of it at once.
 * @example
 * const faults = new Checks(ctx);
 * faults.text('reason', input.reason, { max: 500 });
 * if (faults.any) return faults.asProblem();
 */
export class Checks {
  readonly #ctx: Pick<Ctx, 'language'>;
  readonly #problems: FieldProblem[] = [];

  constructor(ctx: Pick<Ctx, 'language'>) {
    this.#ctx = ctx;
  }

  /** true once something is wrong */
  get any(): boolean {
    return this.#problems.length > 0;
  }

  /** Records a problem at a field. */
  fault(field: string, code: string, text: Text): void {
    this.#problems.push(new FieldProblem(this.#ctx, code, text, field.split('.')));
  }

  /** Records a problem at a field unless the condition holds. */
  must(condition: boolean, field: string, code: string, text: Text): void {
    if (!condition) this.fault(field, code, text);
  }

  /** A text that must be given and not be longer than `max` characters. */
  text(field: string, value: string | null | undefined, { max }: { max: number }): void {
    if (!value?.trim()) {
      this.fault(field, 'REQUIRED', { zh: '请填写。', en: 'Please fill this in.' });
    } else {
      this.length(field, value, max);
    }
  }

  /** A text that may be left out, but not be longer than `max` characters. */
  length(field: string, value: string | null | undefined, max: number): void {
    if (value && [...value].length > max) {
      this.fault(field, 'TOO_LONG', {
        zh: `最多 ${max} 个字，现有 ${[...value].length} 个。`,
        en: `At most ${max} characters; this has ${[...value].length}.`,
      });
    }
  }

  /** A web address that a person may click: http or https only. */
  link(field: string, value: string | null | undefined): void {
    if (!value) return;
    this.length(field, value, 1000);
    const url = URL.canParse(value) ? new URL(value) : null;
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
      this.fault(field, 'NOT_A_LINK', {
        zh: '请填写以 http:// 或 https:// 开头的网址。',
        en: 'Enter a web address that starts with http:// or https://.',
      });
    }
  }

  /** The result that tells the caller. */
  asProblem(): InvalidInput {
    return new InvalidInput(this.#ctx, this.#problems);
  }
}
