/** The identity service as the browser asks it: what is needed before anybody has signed in, and small. */
export { ask, type Answer } from './http.ts';
export { outcomeOf, refusalText, saidOf, type Refusal, type Said } from './said.ts';
export { IdentityContext, identityWith, type Identity } from './identity-context.ts';
export type { Methods, OwnAccount } from './types.ts';
