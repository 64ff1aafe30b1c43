export type { JSONWebKeySet, JWK } from 'jose';
export { actorFromClaims, MalformedActor, ROLES, UNIT_CODES } from './actor.ts';
export type { Actor, Role, UnitCode } from './actor.ts';
export { ACCESS_TOKEN_AUDIENCE, accessTokenVerifier, TokenRefused } from './access-token.ts';
export type { TokenIssuer, TokenKeys, TokenRefusal } from './access-token.ts';
export {
  ASSERTION_HEADER,
  AssertionRefused,
  createAssertionSigner,
  createAssertionVerifier,
} from './assertion.ts';
export type {
  AssertionKey,
  AssertionKeys,
  AssertionRefusal,
  SignAssertion,
  VerifyAssertion,
} from './assertion.ts';
export { bodyHash } from './body-hash.ts';
export { CHANNEL_HEADER } from './channel/channel.ts';
export { channelTo } from './channel/channel-to.ts';
export type { ChannelTo, Proof } from './channel/channel-to.ts';
export { covers, definePermissions, SCOPES } from './permissions.ts';
export type { Belonging, Grant, Permissions, Scope } from './permissions.ts';
