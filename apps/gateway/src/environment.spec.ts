import { gatewayEnvironment } from './environment.ts';

const GOOD = {
  PUBLIC_URL: 'http://localhost:4000',
  ASSERTION_PRIVATE_JWK: '{"kty":"EC","crv":"P-256","x":"x","y":"y","d":"d"}',
  TOKEN_ISSUER: 'http://localhost:4000',
  TOKEN_JWKS_URL: 'http://127.0.0.1:4001/auth/jwks',
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
    expect(() => gatewayEnvironment({})).toThrow(/PUBLIC_URL[^]*ASSERTION_PRIVATE_JWK[^]*DASHBOARD_DIR/);
  });

  it.each([
    ['a public key', '{"kty":"EC","crv":"P-256","x":"x","y":"y"}'],
    ['a key of another curve', '{"kty":"EC","crv":"P-384","d":"d"}'],
    ['null', 'null'],
  ])('refuses %s as the key for assertions', (_name, ASSERTION_PRIVATE_JWK) => {
    expect(() => gatewayEnvironment({ ...GOOD, ASSERTION_PRIVATE_JWK })).toThrow('ASSERTION_PRIVATE_JWK');
  });

  it('refuses a subgraph without an address', () => {
    expect(() => gatewayEnvironment({ ...GOOD, SUBGRAPH_URLS: '{"people":"nowhere"}' })).toThrow(
      'SUBGRAPH_URLS',
    );
  });
});
