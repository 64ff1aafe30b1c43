import { RATE_LIMITS } from '@tongxing/gateway';
import { gatewayEnvironment } from './environment.ts';

const GOOD = {
  PUBLIC_URL: 'http://localhost:4000',
  ASSERTION_KEYS_FILE: 'assertion-keys.json',
  TOKEN_ISSUERS: '[{"issuer":"http://localhost:4000","jwksUrl":"http://127.0.0.1:4001/auth/jwks"}]',
  IDENTITY_URL: 'http://127.0.0.1:4001',
  SUBGRAPH_URLS: '{"people":"http://127.0.0.1:4002/graphql"}',
  SUPERGRAPH_FILE: 'supergraph.graphql',
  DOCUMENTS_FILE: 'documents.json',
  DASHBOARD_DIR: 'dist',
};

describe('the environment of the gateway', () => {
  it('is closed, and its metrics are on the machine itself, unless told otherwise', () => {
    expect(gatewayEnvironment(GOOD)).toMatchObject({
      OPEN: false,
      TRUST_PROXY: false,
      PORT: 4000,
      METRICS_HOST: '127.0.0.1',
      SUBGRAPH_URLS: { people: 'http://127.0.0.1:4002/graphql' },
    });
  });

  it('names everything that is missing at once', () => {
    expect(() => gatewayEnvironment({})).toThrow(/PUBLIC_URL[^]*ASSERTION_KEYS_FILE[^]*DASHBOARD_DIR/);
  });

  it.each([
    ['no list', '{"issuer":"a","jwksUrl":"http://a.example/jwks"}'],
    ['an empty list', '[]'],
    ['an entry that is none', '[null]'],
    ['one without a name', '[{"jwksUrl":"http://a.example/jwks"}]'],
    ['one without an address', '[{"issuer":"a","jwksUrl":"nowhere"}]'],
    ['a list of audiences', '[{"issuer":"a","jwksUrl":"http://a.example/jwks","audience":["b"]}]'],
  ])('refuses %s for the issuers of tokens', (_name, TOKEN_ISSUERS) => {
    expect(() => gatewayEnvironment({ ...GOOD, TOKEN_ISSUERS })).toThrow('TOKEN_ISSUERS');
  });

  it('limits rates as production does, unless told otherwise', () => {
    expect(gatewayEnvironment(GOOD).RATE_LIMIT_USER).toBe(RATE_LIMITS.user);
    expect(gatewayEnvironment({ ...GOOD, RATE_LIMIT_USER: '0' }).RATE_LIMIT_USER).toBe(0);
    expect(() => gatewayEnvironment({ ...GOOD, RATE_LIMIT_USER: '-1' })).toThrow('RATE_LIMIT_USER');
  });

  it('refuses a subgraph without an address', () => {
    expect(() => gatewayEnvironment({ ...GOOD, SUBGRAPH_URLS: '{"people":"nowhere"}' })).toThrow(
      'SUBGRAPH_URLS',
    );
  });
});
