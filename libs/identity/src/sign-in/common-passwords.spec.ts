import { isCommon } from './common-passwords.ts';

describe('a password that is guessed first', () => {
  it.each([
    'Password123',
    'P@ssw0rd2023',
    'Admin@123456',
    'Qwertyuiop-1',
    '1qaz2wsx3EDC',
    '1qaz@WSX3edc',
    'Huawei@12345',
    'Tangshan-2023',
    'Abcdefgh-12345678',
    'Aaaaaaaaaa-11',
    'WoAiNi-5201314',
    'Zhongguo!2024',
    'Abc.1234567890',
    'RensheJu#2023',
  ])('is %s', (password) => expect(isCommon(password)).toBe(true));

  it.each([
    'Meiyou-Wenti-1',
    'Guanli+Heping-3',
    'Banshi+Heping-3',
    'Heping-2024',
    '和谐劳动关系建设Ab1',
    'kT9-xQm2-Lw7p',
  ])('is not %s', (password) => expect(isCommon(password)).toBe(false));
});
