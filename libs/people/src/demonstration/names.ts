/** Characters of given names. No human's name begins with the mark, so nobody can be meant by the whole. */
const FIRST = [...'安柏昌承春丹德端芳国海浩红华嘉建江洁锦景静君凯兰立丽林敏明宁'];
const SECOND = [...'鹏平琪青庆秋荣如瑞森山世书涛婷文武希祥晓欣新旭雪雅岩一毅英宇'];
const MARK = '演示';
/** Steps through all pairs without a repeat, as it has no factor in common with their number. */
const STEP = 37;

/** The n-th invented name, from 1: 演示 and a given name of two characters, a different one for each n. */
export function inventedName(n: number): string {
  const pairs = FIRST.length * SECOND.length;
  const pair = (n * STEP) % pairs;
  const round = Math.floor(n / pairs);
  const name = `${MARK}${FIRST[pair % FIRST.length]}${SECOND[Math.floor(pair / FIRST.length)]}`;
  return round === 0 ? name : `${name}${round + 1}`;
}
