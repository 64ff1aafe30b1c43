import { isShown } from '@tongxing/dashboard-kit/pure';
import { clientGroups, clientInput, clientProblems, type ClientSurroundings } from './form.ts';

const t = (key: string) => key;
const around: ClientSurroundings = {
  t,
  roleWord: t,
  districts: [
    ['130273', '高新区'],
    ['130299', '示例区'],
  ],
  today: '2026-03-31',
  installation: true,
  fixed: null,
};
const fields = (of: Partial<ClientSurroundings> = {}) =>
  clientGroups({ ...around, ...of }).flatMap((group) => group.fields);

describe('the form of a client', () => {
  it('names districts for an integrator, and none for the city', () => {
    const shown = (role: string) =>
      fields()
        .filter((field) => isShown(field, { role }))
        .map(({ name }) => name);
    expect(shown('INTEGRATOR')).toContain('districts');
    expect(shown('CITY')).not.toContain('districts');
  });

  it('offers the city’s client to who keeps the accounts of all districts alone', () => {
    const roles = (installation: boolean) =>
      fields({ installation }).flatMap((field) =>
        field.name === 'role' && field.kind === 'choice' ? field.options.map(([role]) => role) : [],
      );
    expect(roles(true)).toEqual(['CITY', 'INTEGRATOR']);
    expect(roles(false)).toEqual(['INTEGRATOR']);
  });

  it('never offers to change the role of a client, nor a key for more than two years', () => {
    expect(fields({ fixed: 'CITY' }).map(({ name }) => name)).not.toContain('role');
    expect(fields().find(({ name }) => name === 'expiresOn')).toMatchObject({
      min: '2026-03-31',
      max: '2028-03-31',
    });
  });

  it('lets the city push nothing', () => {
    const problems = (role: string, scopes: string[]) =>
      clientProblems(t, { role, scopes: JSON.stringify(scopes) }, null).length;
    expect(problems('CITY', ['graph'])).toBe(0);
    expect(problems('CITY', ['graph', 'figures'])).toBe(1);
    expect(problems('INTEGRATOR', ['figures'])).toBe(0);
  });
});

describe('what is sent of a client', () => {
  it('has the districts that were ticked, or the one there is, and none for the city', () => {
    const one = [['130273', '高新区']] as const;
    expect(clientInput({ role: 'INTEGRATOR' }, one, null)).toMatchObject({
      districts: ['130273'],
      addresses: [],
    });
    expect(clientInput({ districts: ['130299'] }, around.districts, 'INTEGRATOR')).toMatchObject({
      role: 'INTEGRATOR',
      districts: ['130299'],
    });
    expect(clientInput({ role: 'CITY', addresses: '::1' }, one, null)).toMatchObject({
      districts: [],
      addresses: ['::1'],
    });
  });
});
