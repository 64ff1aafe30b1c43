export { SHORTEST_RETENTION_MONTHS } from './audit/retention.ts';
export { DEMONSTRATION_ACCOUNTS } from './demonstration.ts';
export type { DemonstrationAccount } from './demonstration.ts';
export { prepareIdentity } from './prepare.ts';
export { NoSuchAdministrator, recoverAdministrator } from './recover.ts';
export { SECOND_FACTOR_RULES } from './second-factor/second-factor.policy.ts';
export type { IdentitySettings, PrepareSettings } from './settings.ts';
export { DEMONSTRATION_PASSWORD } from './sign-in/password.policy.ts';
export { startIdentity } from './start.ts';
