import { EnvironmentError } from '@tongxing/env';
import { oidcSettingsFrom } from './settings.ts';
import type { OidcEnvironment } from './settings.ts';

const GOOD: OidcEnvironment = {
  OIDC_ISSUER: 'https://sso.example.cn/realms/district',
  OIDC_CLIENT_ID: 'tongxing',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_LABEL: '统一身份认证',
  OIDC_CLAIMS: undefined,
};

describe('the provider of the environment', () => {
  it('is none where no issuer is named', () => {
    expect(oidcSettingsFrom({ ...GOOD, OIDC_ISSUER: undefined, OIDC_CLIENT_SECRET: undefined })).toBeNull();
  });

  it('keeps the issuer as it is written', () => {
    const OIDC_ISSUER = 'https://sso.example.cn/';
    expect(oidcSettingsFrom({ ...GOOD, OIDC_ISSUER })).toMatchObject({
      issuer: OIDC_ISSUER,
      clientId: 'tongxing',
    });
  });

  it('may do without https on this machine alone', () => {
    expect(oidcSettingsFrom({ ...GOOD, OIDC_ISSUER: 'http://127.0.0.1:9000' })).not.toBeNull();
    for (const OIDC_ISSUER of [
      'http://sso.example.cn',
      'http://127.0.0.1.example.cn',
      'sso.example.cn',
      'file:///x',
    ]) {
      expect(() => oidcSettingsFrom({ ...GOOD, OIDC_ISSUER })).toThrow(
        'OIDC_ISSUER must be an https: address',
      );
    }
  });

  it('is told with all its faults together', () => {
    const bad = {
      ...GOOD,
      OIDC_CLIENT_ID: undefined,
      OIDC_CLIENT_SECRET: undefined,
      OIDC_CLAIMS: { roles: { x: 'ROOT' } },
    };
    expect(() => oidcSettingsFrom(bad)).toThrow(EnvironmentError);
    expect(() => oidcSettingsFrom(bad)).toThrow(
      /OIDC_CLIENT_ID[^]*OIDC_CLIENT_SECRET[^]*OIDC_CLAIMS maps to a role/,
    );
  });
});
