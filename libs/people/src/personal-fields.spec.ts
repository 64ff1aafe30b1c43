import { buildSubgraph, PERSONAL_TAG } from '@tongxing/subgraph';
import { Kind, parse, type FieldDefinitionNode } from 'graphql';
import { people } from './index.ts';

/** What tells of a person, whatever type it stands in. */
const PERSONAL = new Set(['name', 'certificateNo', 'contact', 'recordName']);
/** Fields of other names that may hold one of those. */
const MAY_HOLD = ['SearchHit.title', 'FieldChange.before', 'FieldChange.after'];
/** What is called as a person is, and is none. */
const NO_PERSON = new Set(['ExpertTeam.name', 'RosterDistrict.name']);

const isTagged = ({ directives = [] }: FieldDefinitionNode) =>
  directives.some(
    ({ name, arguments: [argument] = [] }) =>
      name.value === 'tag' && argument?.value.kind === Kind.STRING && argument.value.value === PERSONAL_TAG,
  );

/** The fields of all types that are answered, as `Type.field`. */
async function fields(): Promise<Map<string, FieldDefinitionNode>> {
  const { sdl } = await buildSubgraph(people);
  return new Map(
    parse(sdl).definitions.flatMap((type) => {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION)
        return [];
      return (type.fields ?? []).map((field) => [`${type.name.value}.${field.name.value}`, field] as const);
    }),
  );
}

describe('personal data in the contract', () => {
  it('carries its tag, on every type', async () => {
    const all = await fields();
    const personal = [...all].filter(
      ([path, field]) => (PERSONAL.has(field.name.value) && !NO_PERSON.has(path)) || MAY_HOLD.includes(path),
    );
    expect(personal.length).toBeGreaterThan(9);
    expect(personal.filter(([, field]) => !isTagged(field)).map(([path]) => path)).toEqual([]);
  });

  it('is known by name here, so that a new kind of it is not forgotten', async () => {
    const tagged = [...(await fields())].filter(([, field]) => isTagged(field));
    expect(
      tagged
        .filter(([path, field]) => !PERSONAL.has(field.name.value) && !MAY_HOLD.includes(path))
        .map(([path]) => path),
    ).toEqual([]);
  });
});
