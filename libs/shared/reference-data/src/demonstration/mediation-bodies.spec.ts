import { demonstrationEnterprises } from './enterprises.ts';
import { demonstrationExperts } from './experts.ts';
import { demonstrationMediationBodies, demonstrationMediators } from './mediation-bodies.ts';

const DISTRICTS = ['130273', '130299'];

describe('the invented mediation bodies', () => {
  it('are thirty in the zone, one of them in each town or office', () => {
    const bodies = demonstrationMediationBodies('130273');
    const numbers = Map.groupBy(bodies, ({ type }) => type);
    expect(bodies).toHaveLength(30);
    expect(new Set(numbers.get('STREET')?.map(({ streetCode }) => streetCode)).size).toBe(4);
    expect(numbers.get('STREET')).toHaveLength(4);
    expect(numbers.get('ENTERPRISE')).toHaveLength(18);
    expect([...numbers.keys()]).toHaveLength(6);
    expect(demonstrationMediationBodies('130299')).toHaveLength(5);
    expect(demonstrationMediationBodies('999999')).toEqual([]);
  });

  it.each(DISTRICTS)('of enterprises in %s belong to large and medium ones that still exist', (district) => {
    const enterprises = new Map(demonstrationEnterprises(district).map((row) => [row.id, row]));
    const bodies = demonstrationMediationBodies(district);
    for (const { type, enterpriseId, streetCode, establishedOn } of bodies) {
      expect(enterpriseId !== null).toBe(type === 'ENTERPRISE');
      if (enterpriseId === null) continue;
      const enterprise = enterprises.get(enterpriseId)!;
      expect(['LARGE', 'MEDIUM']).toContain(enterprise.sizeClass);
      expect(enterprise).toMatchObject({ streetCode, closedOn: null });
      expect(establishedOn >= enterprise.registeredOn && establishedOn <= '2023-06-30').toBe(true);
    }
    const owners = bodies.flatMap(({ enterpriseId }) => enterpriseId ?? []);
    expect(new Set(owners).size).toBe(owners.length);
  });

  it('have sixty mediators in all; two have none', () => {
    const mediators = demonstrationMediators('130273');
    expect(mediators).toHaveLength(60);
    for (const body of demonstrationMediationBodies('130273')) {
      const own = mediators.filter(({ bodyId }) => bodyId === body.id);
      expect(own).toHaveLength(body.mediators);
      for (const { streetCode } of own) expect(streetCode).toBe(body.streetCode);
    }
    expect(demonstrationMediationBodies('130273').filter((body) => body.mediators === 0)).toHaveLength(2);
  });
});

describe('the invented experts', () => {
  it('are forty in the zone, in five teams of one of each of the eight kinds', () => {
    const experts = demonstrationExperts('130273');
    expect(experts).toHaveLength(40);
    for (const team of Map.groupBy(experts, (expert) => expert.team).values()) {
      expect(new Set(team.map(({ kind }) => kind)).size).toBe(8);
    }
    expect(demonstrationExperts('130299')).toHaveLength(8);
    expect(demonstrationExperts('999999')).toEqual([]);
  });
});
