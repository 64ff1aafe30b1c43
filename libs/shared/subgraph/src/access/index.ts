export { accessResolver, accessRules, type AccessWords, type RuleWords } from './access.ts';
export { AccessGrant, AccessRule } from './access.type.ts';
export { COMMON_PERMISSIONS, COMMON_WORDS } from './common.ts';
