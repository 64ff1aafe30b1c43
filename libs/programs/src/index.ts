export { programs } from './programs.ts';
export { openPlanFile, PlanFileRefused } from './plan/plan-folder.ts';
export { storePlan, type Loaded } from './plan/loading.service.ts';
