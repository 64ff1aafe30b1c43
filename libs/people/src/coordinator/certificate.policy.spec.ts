import fc from 'fast-check';
import { certificateFaults } from './certificate.policy.ts';
import { SkillLevel } from './skill-level.ts';

const text = fc.constantFrom(null, undefined, '', '  ', '样本');
const said = fc.record({
  level: fc.constantFrom(null, undefined, ...Object.values(SkillLevel)),
  certificateNo: text,
  certificateIssuer: text,
  certificateOn: fc.constantFrom(null, undefined, '2021-05-06'),
});

describe('a skill level and its certificate', () => {
  it('go together: all of it, or none', () => {
    fc.assert(
      fc.property(said, (certificate) => {
        const given = [
          certificate.certificateNo,
          certificate.certificateIssuer,
          certificate.certificateOn,
        ].filter((part) => part?.trim());
        const isWhole = certificate.level ? given.length === 3 : given.length === 0;
        return (certificateFaults(certificate).length === 0) === isWhole;
      }),
    );
  });

  it('lack each missing part at its own field', () => {
    const faults = certificateFaults({ level: 'LEVEL_2', certificateNo: '样本', certificateIssuer: ' ' });
    expect(faults.map(({ field }) => field)).toEqual(['certificateIssuer', 'certificateOn']);
  });

  it('lack the level at its field when only the certificate is given', () => {
    expect(certificateFaults({ certificateOn: '2021-05-06' }).map(({ field }) => field)).toEqual(['level']);
  });
});
