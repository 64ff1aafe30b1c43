import {
  demonstrationAssignments,
  demonstrationCoordinators,
  demonstrationExperts,
  demonstrationMediators,
  seeded,
  type DistrictRecord,
} from '@tongxing/reference-data';
import { nameKeyOf } from '@tongxing/subgraph';
import { coordinatorSearchText } from '../coordinator/coordinator.entity.ts';
import type { SkillLevel } from '../coordinator/skill-level.ts';
import { expertSearchText } from '../expert/expert.entity.ts';
import { CaseType } from '../mediator/case-type.ts';
import { mediatorSearchText } from '../mediator/mediator.entity.ts';
import { inventedName } from './names.ts';

const LEVELS: readonly (SkillLevel | null)[] = [
  'LEVEL_4',
  'LEVEL_3',
  null,
  'LEVEL_4',
  'LEVEL_2',
  'LEVEL_3',
  'LEVEL_4',
  'LEVEL_1',
];
const EMPLOYERS = ['演示人社局', '演示工会', '演示法院', '演示律师事务所'] as const;
const TEAMS = ['演示专家一队', '演示专家二队', '演示专家三队', '演示专家四队', '演示专家五队'] as const;
const CASE_TYPES = Object.values(CaseType);

/** What a role copies of its person, who has the id of the first role they took up. */
function columnsOf(id: string, districtCode: string, n: number, employer: string | null) {
  const name = inventedName(n);
  return { personId: id, districtCode, name, nameKey: nameKeyOf(name), employer };
}

function entered(id: string) {
  return { id, demonstration: true, recordedBySub: 'system:people', idempotencyKey: id };
}

/** The invented coordinators of a district: some serve all of it, most a town or office. */
export function inventCoordinators({ code, streets }: DistrictRecord) {
  const random = seeded(`coordinator details ${code}`);
  return demonstrationCoordinators(code).map(({ id, n, streetCode, startedOn, closedOn }) => {
    const level = LEVELS[Math.floor(random() * LEVELS.length)] ?? null;
    const street = streets.find((candidate) => candidate.code === streetCode);
    const role = columnsOf(id, code, n, street ? `演示${street.name}劳动保障所` : '演示工会');
    const certificateNo = level && `演示${code}${String(n).padStart(5, '0')}`;
    return {
      ...entered(id),
      ...role,
      level,
      employment: n % 3 === 0 ? ('FULL_TIME' as const) : ('PART_TIME' as const),
      certificateNo,
      certificateIssuer: level && '演示职业技能等级认定机构',
      certificateOn: level && (startedOn > '2019-04-01' ? startedOn : '2020-06-30'),
      streetCode,
      duties: street
        ? '联系辖内小微企业，指导签订劳动合同、支付工资（演示）'
        : '统筹全区协调员，联系重点企业（演示）',
      startedOn,
      status: closedOn ? ('CLOSED' as const) : ('ACTIVE' as const),
      closedOn,
      closedReason: closedOn && '工作调动（演示）',
      searchText: coordinatorSearchText(role),
    };
  });
}

/** The invented assignments of a district. */
export function inventAssignments({ code }: DistrictRecord) {
  return demonstrationAssignments(code).map(({ id, coordinatorId, enterpriseId, streetCode, from, to }) => ({
    ...entered(id),
    districtCode: code,
    ...{ coordinatorId, enterpriseId, streetCode, from, to },
    duties: '劳动合同、工资支付、民主协商指导（演示）',
  }));
}

/** The invented mediators of a district; of most of them the roster is public. */
export function inventMediators({ code }: DistrictRecord, names: number) {
  const random = seeded(`mediator details ${code}`);
  return demonstrationMediators(code).map(({ id, n, bodyId, streetCode }) => {
    const role = columnsOf(id, code, names + n, null);
    const isPublic = random() < 0.85;
    return {
      ...entered(id),
      ...role,
      employment: n % 4 === 0 ? ('FULL_TIME' as const) : ('PART_TIME' as const),
      ...{ bodyId, streetCode },
      specialisms: CASE_TYPES.filter(() => random() < 0.25),
      contact: '演示电话 000-0000',
      publicName: isPublic,
      publicBody: isPublic,
      publicContact: isPublic && random() < 0.7,
      publicSpecialisms: isPublic && random() < 0.8,
      inPool: random() < 0.4,
      status: 'ACTIVE' as const,
      searchText: mediatorSearchText(role),
    };
  });
}

interface Role {
  readonly personId: string;
  readonly districtCode: string;
  readonly name: string;
  readonly nameKey: string;
  readonly employer: string | null;
}

/** The invented experts of a district; those of the kinds coordinator and mediator are some of the others. */
export function inventExperts(
  { code }: DistrictRecord,
  names: number,
  coordinators: readonly Role[],
  mediators: readonly Role[],
) {
  return demonstrationExperts(code).map(({ id, n, kind, team }) => {
    const known = { COORDINATOR: coordinators, MEDIATOR: mediators }[kind as string]?.[team - 1];
    const role = known
      ? pickRole(known)
      : columnsOf(id, code, names + n, EMPLOYERS[n % EMPLOYERS.length] ?? null);
    const specialisms = '新注册企业用工指导（演示）';
    return {
      ...entered(id),
      ...role,
      kind,
      teamName: TEAMS[(team - 1) % TEAMS.length] ?? '演示专家队',
      specialisms,
      status: 'ACTIVE' as const,
      searchText: expertSearchText({ ...role, specialisms }),
    };
  });
}

function pickRole({ personId, districtCode, name, nameKey, employer }: Role): Role {
  return { personId, districtCode, name, nameKey, employer };
}
