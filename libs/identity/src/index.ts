export { DEMONSTRATION_ACCOUNTS } from './demonstration.ts';
export type { DemonstrationAccount } from './demonstration.ts';
export { prepareIdentity } from './prepare.ts';
export type { IdentitySettings, PrepareSettings } from './settings.ts';
export { DEMONSTRATION_PASSWORD } from './sign-in/password.policy.ts';
export { startIdentity } from './start.ts';
