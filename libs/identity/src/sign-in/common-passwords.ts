/** Words that passwords of this field and country are made of; lower case, letters only. */
const WORDS = [
  ...[
    'password',
    'passw',
    'passwd',
    'admin',
    'administrator',
    'root',
    'user',
    'guest',
    'test',
    'login',
    'welcome',
  ],
  ...[
    'default',
    'system',
    'manager',
    'master',
    'monkey',
    'dragon',
    'sunshine',
    'princess',
    'football',
    'letmein',
  ],
  ...[
    'iloveyou',
    'summer',
    'winter',
    'spring',
    'autumn',
    'secret',
    'change',
    'changeme',
    'computer',
    'internet',
  ],
  ...[
    'huawei',
    'tencent',
    'alibaba',
    'taobao',
    'baidu',
    'weixin',
    'wechat',
    'xiaomi',
    'lenovo',
    'inspur',
    'sangfor',
  ],
  ...[
    'woaini',
    'wodemima',
    'mima',
    'woshi',
    'nihao',
    'zhongguo',
    'china',
    'beijing',
    'shanghai',
    'tianjin',
    'hebei',
  ],
  ...['tangshan', 'gaoxin', 'gaoxinqu', 'kaifaqu', 'renshe', 'rensheju', 'gonghui', 'shangwu', 'laodong'],
  ...[
    'tongxing',
    'hexie',
    'zhuanban',
    'guanli',
    'guanliyuan',
    'xitong',
    'zhengfu',
    'bangong',
    'abc',
    'qaz',
    'wsx',
  ],
  ...['edc', 'rfv', 'qwe', 'asd', 'zxc', 'aaa', 'hello', 'love', 'ok'],
].sort((one, other) => other.length - one.length);

/** Runs of neighbouring keys, letters and digits; four or more of them in a row, in either direction, are a run. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '01234567890',
  '1qaz2wsx3edc4rfv',
];
const SHORTEST_RUN = 4;
/** Characters that must be left over when all that is guessed first is taken out. */
const LEFT_OVER = 4;

/** What is typed for a letter by those who are asked for digits and signs. */
const LETTER_OF: Record<string, string> = {
  '@': 'a',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  $: 's',
  '3': 'e',
  '5': 's',
};

/**
 * Whether a password is made of what is guessed first: well-known words (also with digits and signs for letters),
 * runs of keys, repetitions, and years or other digits and signs about them.
 */
export function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  const spelt = [...plain].map((sign) => LETTER_OF[sign] ?? sign).join('');
  return leftOver(plain) < LEFT_OVER || leftOver(spelt) < LEFT_OVER;
}

/** How many different letters are left when words, runs, digits and signs are taken out. */
function leftOver(text: string): number {
  let rest = withoutRuns(text);
  for (const word of WORDS) rest = rest.replaceAll(word, ' ');
  return new Set(rest.replace(/[^\p{L}]/gu, '')).size;
}

function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length;) {
    const length = runAt(text, at);
    rest += length >= SHORTEST_RUN ? ' ' : text.charAt(at);
    at += length >= SHORTEST_RUN ? length : 1;
  }
  return rest;
}

/** The length of the longest run that begins here. */
function runAt(text: string, at: number): number {
  const lengths = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))].map((row) => {
    let length = 0;
    const begin = row.indexOf(text.charAt(at));
    if (begin < 0) return 0;
    while (at + length < text.length && row.charAt(begin + length) === text.charAt(at + length)) length += 1;
    return length;
  });
  return Math.max(0, ...lengths);
}
