/** Days, numbers and states without anything drawn: for rules, and for their specs. */
export * from './time/day.ts';
export { holds, permitted, type Account, type Holders, type Role, type UnitCode } from './account/account.ts';
export { displayText, numberText, quantityText, unitText } from './figures/number.ts';
export { meaningOf, type Shape, type StatusCode, type Tone } from './figures/status.ts';
export type { BulletReading } from './figures/bullet-geometry.ts';
export { unavailable } from './form/unavailable.ts';
export { isShown, startValues } from './form/fields.ts';
export { choicesOf, pickedOf, readNumber, rowsOf } from './form/value.ts';
