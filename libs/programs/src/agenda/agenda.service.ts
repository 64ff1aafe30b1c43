import type { Text } from '@tongxing/subgraph';
import type { Milestone } from '../milestone/milestone.type.ts';
import { permissions } from '../permissions.policy.ts';
import type { PlanBook } from '../plan/book.ts';
import { mayReport } from '../plan/belonging.policy.ts';
import type { Target } from '../target/target.type.ts';
import { sortAgenda, type Duty } from './agenda.policy.ts';
import type { Agenda, AgendaItem } from './agenda.type.ts';

type Entry = AgendaItem & Duty;

/** What is to be done, what is late and what is next, on a day, for the person who asks. */
export async function agendaOf(book: PlanBook, on: string): Promise<Agenda> {
  const entries = [
    ...(await Promise.all(book.targets().map((target) => targetEntries(book, target, on)))).flat(),
    ...(
      await Promise.all(book.milestones().map((milestone) => milestoneEntries(book, milestone, on)))
    ).flat(),
  ];
  const { todo, overdue, upcoming } = sortAgenda(entries);
  return { todo: [...todo], overdue: [...overdue], upcoming: [...upcoming] };
}

async function targetEntries(book: PlanBook, target: Target, on: string): Promise<Entry[]> {
  const mine = permissions.isAllowedOn(book.ctx.actor, 'reading.adopt', { district: book.plan.districtCode });
  const base = {
    due: null,
    daysLeft: null,
    late: false,
    mine,
    unitCodes: [target.action.leadUnitCode],
    target,
    milestone: null,
    reading: null,
  };
  const entries: Entry[] = [];
  const { readings, title, code } = target;
  if (readings.length > 1 && (await target.adoption()) === null) {
    entries.push({
      ...base,
      kind: 'ADOPT_READING',
      subject: code,
      title: book.say({ zh: `确定“${title}”的口径`, en: `Adopt a reading: ${title}` }),
      detail: readings.map(({ statement }) => statement).join(' ／ '),
    });
  }
  for (const reading of readings) {
    if (!reading.needsThreshold || (await reading.threshold()) !== null) continue;
    entries.push({
      ...base,
      kind: 'SET_THRESHOLD',
      subject: reading.code,
      title: book.say({ zh: `确定“${title}”的标准`, en: `Set the standard: ${title}` }),
      detail: reading.statement,
      reading,
    });
  }
  const judged = await book.judgement(code, on);
  if (judged.status === 'OVERDUE' || judged.status === 'BEHIND') {
    entries.push({
      ...base,
      kind: 'TARGET',
      subject: code,
      title,
      detail: book.say(LAGGING[judged.status]),
      due: target.due,
      late: true,
      mine: false,
    });
  }
  return entries;
}

const LAGGING: Readonly<Record<'OVERDUE' | 'BEHIND', Text>> = {
  OVERDUE: { zh: '期限已过，尚未达到', en: 'Past its date and not reached' },
  BEHIND: { zh: '落后于应有进度', en: 'Behind the pace it needs' },
};

async function milestoneEntries(book: PlanBook, milestone: Milestone, on: string): Promise<Entry[]> {
  const standing = await milestone.standing(on);
  if (standing.doneOn !== null) return [];
  const choice = (await milestone.dateAdoption())?.choice;
  const due = choice === 'LOOSE' ? milestone.altDue : milestone.due;
  const base = {
    due,
    daysLeft: standing.daysLeft,
    unitCodes: milestone.ownerUnitCodes,
    target: null,
    milestone,
    reading: null,
  };
  const entries: Entry[] = [
    {
      ...base,
      kind: 'MILESTONE',
      subject: milestone.id,
      late: standing.status === 'OVERDUE',
      mine: mayReport(book, milestone),
      title: milestone.year === null ? milestone.title : `${milestone.title}（${milestone.year}）`,
      detail: milestone.quote.text,
    },
  ];
  // A date with two readings is worth deciding before the first of them has passed by long.
  if (milestone.ambiguous && choice === undefined) {
    entries.push({
      ...base,
      kind: 'ADOPT_DATE',
      subject: milestone.id,
      late: false,
      mine: permissions.isAllowedOn(book.ctx.actor, 'reading.adopt', { district: book.plan.districtCode }),
      title: book.say({ zh: `确定“${milestone.title}”的期限`, en: `Adopt a date: ${milestone.title}` }),
      detail: `${milestone.wording}：${milestone.due} ／ ${milestone.altDue ?? ''}`,
    });
  }
  return entries;
}
