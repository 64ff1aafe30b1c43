export { share } from './days.ts';
export type { HeadlineFigure, Judgement, ReadingJudgement, Status, TargetJudgement } from './judgement.ts';
export { judgeTarget } from './judgement.policy.ts';
export { statusOfLane } from './lane.ts';
export { displayedPercent } from './percent.ts';
export type { Bounds } from './percent.ts';
export { RuleFault } from './rule.ts';
export type { Comparator, Figure, FigureSource, Measure, ReadingRule, Settings, TargetRule } from './rule.ts';
