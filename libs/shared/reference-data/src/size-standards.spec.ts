import { INDUSTRIES } from './industries.ts';
import { SIZE_STANDARDS, sizeStandardOf } from './size-standards.ts';

describe('the size standards', () => {
  it('claim each industry once at most, and only industries that exist', () => {
    const claimed = SIZE_STANDARDS.flatMap(({ industries }) => industries);
    const known = INDUSTRIES.map(({ code }) => code);
    for (const code of claimed) {
      expect(known).toContain(code);
      expect(claimed.filter((other) => other.startsWith(code))).toEqual([code]);
    }
  });

  it('have falling bounds, one or two measures, and each code once', () => {
    expect(new Set(SIZE_STANDARDS.map(({ code }) => code)).size).toBe(SIZE_STANDARDS.length);
    for (const { bounds } of SIZE_STANDARDS) {
      const measures = Object.values(bounds);
      expect([1, 2]).toContain(measures.length);
      for (const [large, medium, small] of measures) {
        expect(large).toBeGreaterThan(medium);
        expect(medium).toBeGreaterThan(small);
      }
    }
  });

  it('leave out finance, railways, education, health, public administration and international bodies', () => {
    const divisions = INDUSTRIES.filter(({ level }) => level === 'DIVISION').map(({ code }) => code);
    expect(divisions.filter((code) => sizeStandardOf(code) === 'NOT_COVERED')).toEqual(
      'G53 J66 J67 J68 J69 P83 Q84 S91 S92 S93 S94 S95 S96 T97'.split(' '),
    );
  });

  it('can be told from every division but those that need a group, and from every group', () => {
    const below = INDUSTRIES.filter(({ level }) => level !== 'SECTION').map(({ code }) => code);
    expect(below.filter((code) => sizeStandardOf(code) === 'NEEDS_GROUP')).toEqual(['G59', 'K70']);
    expect(below.filter((code) => sizeStandardOf(code) === 'NEEDS_DIVISION')).toEqual([]);
  });

  it('can be told from a section when all of it has the same', () => {
    const sections = INDUSTRIES.filter(({ level }) => level === 'SECTION').map(({ code }) => code);
    const told = (code: string) => {
      const standard = sizeStandardOf(code);
      return typeof standard === 'string' ? standard : 'ONE';
    };
    expect(sections.filter((code) => told(code) === 'ONE').join('')).toBe('ABCDEHLMNOR');
    expect(sections.filter((code) => told(code) === 'NEEDS_DIVISION').join('')).toBe('FGIQ');
    expect(sections.filter((code) => told(code) === 'NEEDS_GROUP').join('')).toBe('K');
    expect(sections.filter((code) => told(code) === 'NOT_COVERED').join('')).toBe('JPST');
  });
});
