import { declaredAccess } from './declared-access.mjs';
import { environmentInOnePlace } from './environment-in-one-place.mjs';
import { layers } from './layers.mjs';

/** The workspace's own rules: conventions that matter are checked, with words that say what to do. */
export const rules = {
  'declared-access': declaredAccess,
  'environment-in-one-place': environmentInOnePlace,
  layers,
};

export default { rules };
