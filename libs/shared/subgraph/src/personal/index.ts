export { checkUnmasked, keptIfMasked } from './masked-input.ts';
export { maskName, maskNumber, type Mask } from './mask.policy.ts';
export {
  maskOf,
  Personal,
  PERSONAL_TAG,
  personalField,
  PersonalText,
  type PersonalField,
} from './personal.ts';
