import { findEntries } from './find-entries.ts';

const entries = [
  { name: '安样本', body: '老庄子镇调解组织', contact: '0315-1234567', specialisms: ['劳动报酬', '加班费'] },
  { name: '柏样本', body: null, contact: null, specialisms: [] },
];
const found = (typed: string) => findEntries(entries, typed).map(({ name }) => name);

describe('who is looked for in the roster', () => {
  it.each([
    ['', ['安样本', '柏样本']],
    ['样本', ['安样本', '柏样本']],
    ['柏', ['柏样本']],
    ['老庄子 加班', ['安样本']],
    ['１２３４', ['安样本']],
    ['加班 柏', []],
  ])('by “%s”', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });
});
