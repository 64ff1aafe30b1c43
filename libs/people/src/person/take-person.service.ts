import {
  actorOf,
  Checks,
  nameKeyOf,
  NotFound,
  type Ctx,
  type DuplicateSuspected,
  type InvalidInput,
} from '@tongxing/subgraph';
import { isShownIn } from './name-shown.ts';
import { namesakes } from './namesakes.service.ts';
import { Person } from './person.entity.ts';
import type { ChangedPerson, RegisteredPerson } from './person.inputs.ts';
import { visiblePerson, type RoleKind } from './person.service.ts';
import { updatePerson } from './update-person.service.ts';

type Refusal = NotFound | InvalidInput | DuplicateSuspected;

/** Checks what a registration says of the human. */
export function checkRegistered(faults: Checks, said: RegisteredPerson): void {
  faults.text('idempotencyKey', said.idempotencyKey, { max: 64 });
  if (said.personId) faults.length('name', said.name, 100);
  else faults.text('name', said.name, { max: 100 });
  faults.length('employer', said.employer, 200);
}

/** Checks what a change says of the human. */
export function checkChanged(faults: Checks, said: ChangedPerson): void {
  faults.text('name', said.name, { max: 100 });
  faults.length('employer', said.employer, 200);
}

/** Whether an entry of an earlier submission is about the human that this one is about. */
export function isSamePerson(row: { personId: string; nameKey: string }, said: RegisteredPerson): boolean {
  return said.personId ? row.personId === said.personId : row.nameKey === nameKeyOf(said.name ?? '');
}

/**
 * The human who takes up a role: the known one who was chosen, or a new one, unless people of the same name are
 * known and nobody has said that it is another. Nothing is written when the answer is a problem; otherwise the person is.
 */
export async function takePerson(
  tx: Ctx,
  role: RoleKind,
  districtCode: string,
  said: RegisteredPerson,
): Promise<Person | Refusal> {
  if (said.personId) return takeKnown(tx, role, districtCode, said.personId, said.employer?.trim());
  const name = (said.name ?? '').trim();
  const known = said.confirmedDistinct ? null : await namesakes(tx, districtCode, name);
  if (known) return known;
  const employer = said.employer?.trim() || null;
  const person = tx.em.create(Person, { districtCode, name, nameKey: nameKeyOf(name), employer });
  // A role refers to it by a plain column, so the order of writing is said here.
  await tx.em.persist(person).flush();
  return person;
}

async function takeKnown(
  tx: Ctx,
  role: RoleKind,
  districtCode: string,
  personId: string,
  employer: string | undefined,
): Promise<Person | Refusal> {
  const known = await visiblePerson(tx, personId);
  // Who is known by a masked name is not to become known by taking up a role.
  if (known?.person.districtCode !== districtCode || !isShownIn(tx, known.roles)) return noPerson(tx);
  const held = known.roles[role];
  if (held) return alreadyHeld(tx, role, held.status === 'CLOSED');
  if (employer) await updatePerson(tx, known.person, { name: known.person.name, employer });
  return known.person;
}

function noPerson(ctx: Ctx): NotFound {
  return new NotFound(
    ctx,
    {
      zh: '没有找到所选的人员，请重新选择或填写姓名。',
      en: 'No such person. Choose again, or enter the name.',
    },
    ['personId'],
  );
}

const ROLES = {
  coordinator: { zh: '协调员', en: 'a coordinator' },
  mediator: { zh: '调解员', en: 'a mediator' },
  expert: { zh: '专家', en: 'an expert' },
} as const;

/** The chosen human has the role already. */
function alreadyHeld(ctx: Ctx, role: RoleKind, closed: boolean): InvalidInput {
  const { zh, en } = ROLES[role];
  const faults = new Checks(ctx);
  faults.fault('personId', 'ALREADY_REGISTERED', {
    zh: closed ? `此人曾是${zh}、已离任，请恢复原记录。` : `此人已登记为${zh}。`,
    en: closed ? `They were ${en} before: reopen that entry.` : `They are ${en} already.`,
  });
  return faults.asProblem();
}

/**
 * The same, found out only as the entry was written: somebody was quicker, or the entry is of another town or
 * office and not shown to the actor.
 */
export function heldElsewhere(ctx: Ctx, role: RoleKind): InvalidInput {
  const { zh, en } = ROLES[role];
  const faults = new Checks(ctx);
  faults.fault('personId', 'ALREADY_REGISTERED', {
    zh: `不能再登记此人为${zh}，请与专班办公室核对。`,
    en: `They cannot be registered as ${en} again. Please ask the task-force office.`,
  });
  return faults.asProblem();
}

/** What a new role copies of the person, and how it was entered. */
export function roleColumns(ctx: Ctx, person: Person, { idempotencyKey }: RegisteredPerson) {
  const { id: personId, districtCode, name, nameKey, employer } = person;
  return { personId, districtCode, name, nameKey, employer, recordedBySub: actorOf(ctx).sub, idempotencyKey };
}
