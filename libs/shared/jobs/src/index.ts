export { defineEvent, type EventContract, type EventEnvelope } from './event.ts';
export { Jobs, JOBS_SCHEMA, type Consumer, type Fact } from './jobs.ts';
export { prepareJobs, type Schedule, type Subscription } from './prepare.ts';
