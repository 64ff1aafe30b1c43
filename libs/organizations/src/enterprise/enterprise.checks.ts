import {
  INDUSTRY_STANDARD,
  isIndustryCode,
  REGISTRATION_SCHEME,
  registrationTypeOf,
} from '@tongxing/reference-data';
import { notInTheFuture, type Checks, type Ctx } from '@tongxing/subgraph';
import type { Street } from '../division/street.entity.ts';
import { checkFigures } from './annual-figures.checks.ts';
import { checkCreditCode } from './credit-code.checks.ts';
import type { EnterpriseFields } from './enterprise.policy.ts';

/** Finds every fault of a filled-in form, each at its field. `street` is the one it names, if there is one. */
export function checkEnterprise(
  faults: Checks,
  ctx: Ctx,
  form: EnterpriseFields,
  street: Street | null,
): void {
  faults.text('name', form.name, { max: 200 });
  checkCreditCode(faults, form.creditCode, form.creditCodeReason);
  checkPlace(faults, street);
  checkClassification(faults, form);
  checkFigures(faults, ctx, form.figures ?? []);
  notInTheFuture(faults, ctx, 'registeredOn', form.registeredOn);
}

/** The town or office must be one of the enterprise's own district. */
export function checkPlace(faults: Checks, street: Street | null): void {
  faults.must(street !== null, 'streetCode', 'UNKNOWN_STREET', {
    zh: '请选择本辖区的镇办。',
    en: 'Choose a town or office of your district.',
  });
}

/** Industry and registration type must be codes of the lists that they are stored with. */
export function checkClassification(
  faults: Checks,
  { industry, registrationType }: Pick<EnterpriseFields, 'industry' | 'registrationType'>,
): void {
  faults.must(!industry || isIndustryCode(industry), 'industry', 'UNKNOWN_INDUSTRY', {
    zh: `请填写 ${INDUSTRY_STANDARD} 的门类加大类代码，例如 C33；装卸搬运和仓储、房地产业填到中类，例如 G591。`,
    en: `Enter section and division of ${INDUSTRY_STANDARD}, for example C33; for loading, storage and real estate also the group, for example G591.`,
  });
  const isKnownType = !registrationType || registrationTypeOf(registrationType) !== undefined;
  faults.must(isKnownType, 'registrationType', 'UNKNOWN_REGISTRATION_TYPE', {
    zh: `请选择${REGISTRATION_SCHEME}所列的登记注册类型，例如 173。`,
    en: `Choose a registration type of ${REGISTRATION_SCHEME}, for example 173.`,
  });
}
