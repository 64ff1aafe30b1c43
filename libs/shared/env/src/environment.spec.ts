import {
  EnvironmentError,
  flag,
  json,
  oneOf,
  optional,
  port,
  readEnvironment,
  text,
  url,
  whole,
} from './index.ts';

describe('readEnvironment', () => {
  it('returns typed values', () => {
    const shape = {
      PORT: port(),
      PUBLIC_URL: url(),
      OPEN: flag(false),
      MODE: oneOf(['demo', 'empty']),
      MAP: json<Record<string, string>>(),
      NAME: optional(text()),
    };
    const source = { PORT: '4000', PUBLIC_URL: 'http://localhost:4000/', MODE: 'demo', MAP: '{"a":"b"}' };
    expect(readEnvironment(shape, source)).toEqual({
      PORT: 4000,
      PUBLIC_URL: 'http://localhost:4000',
      OPEN: false,
      MODE: 'demo',
      MAP: { a: 'b' },
      NAME: undefined,
    });
  });

  it('reports all faults together', () => {
    const read = () =>
      readEnvironment({ PORT: port(), OPEN: flag(), MAP: json() }, { PORT: '0x10', MAP: '{' });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(/PORT must be a port[^]*OPEN is missing[^]*MAP must be JSON/);
  });

  it('never repeats a value, which may be a secret', () => {
    try {
      readEnvironment({ KEY: json() }, { KEY: 'hunter2' });
      throw new Error('must not pass');
    } catch (error) {
      expect(String(error)).toContain('KEY must be JSON');
      expect(String(error)).not.toContain('hunter2');
    }
  });

  it('takes an empty variable as missing', () => {
    expect(() => readEnvironment({ NAME: text() }, { NAME: ' ' })).toThrow('NAME is missing');
    expect(readEnvironment({ NAME: text('x') }, { NAME: '' })).toEqual({ NAME: 'x' });
  });

  it('refuses JSON of another shape', () => {
    const isList = (value: unknown): value is string[] => Array.isArray(value);
    expect(() => readEnvironment({ LIST: json(isList) }, { LIST: '{}' })).toThrow('another shape');
    expect(readEnvironment({ LIST: json(isList) }, { LIST: '[]' })).toEqual({ LIST: [] });
  });

  it('takes whole numbers from the least on, and nothing else', () => {
    expect(readEnvironment({ MONTHS: whole(6, 36) }, { MONTHS: '6' })).toEqual({ MONTHS: 6 });
    expect(readEnvironment({ MONTHS: whole(6, 36) }, {})).toEqual({ MONTHS: 36 });
    for (const MONTHS of ['5', '-7', '7.5', 'many', '0x10'])
      expect(() => readEnvironment({ MONTHS: whole(6) }, { MONTHS })).toThrow('a whole number, 6 or more');
  });
});
