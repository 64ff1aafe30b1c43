import { DEMONSTRATION_PASSWORD, passwordFaults } from './password.policy.ts';

const faultsOf = (password: string, current?: string) =>
  passwordFaults({ password, username: 'renshe', current });

describe('a new password', () => {
  it('is accepted with ten characters of three kinds', () => {
    expect(faultsOf('Meiyou-Wenti')).toEqual([]);
    expect(faultsOf('和谐劳动关系建设Ab1')).toEqual([]);
  });

  it('is refused when it is short, long or of too few kinds', () => {
    expect(faultsOf('Ab-1')).toEqual(['TOO_SHORT']);
    expect(faultsOf('Ab-1'.repeat(33))).toEqual(['TOO_LONG']);
    expect(faultsOf('abcdefghij1')).toEqual(['TOO_FEW_KINDS']);
  });

  it('is refused when it holds the username, is the present one, or is the published one', () => {
    expect(faultsOf('Renshe-Kaihui')).toEqual(['CONTAINS_USERNAME']);
    expect(faultsOf('Meiyou-Wenti', 'Meiyou-Wenti')).toEqual(['UNCHANGED']);
    expect(faultsOf(DEMONSTRATION_PASSWORD)).toEqual(['PUBLISHED']);
  });

  it('is refused when it is guessed first, though it has every kind', () => {
    expect(faultsOf('P@ssw0rd-2023')).toEqual(['COMMON']);
  });
});
