export { reportingDays } from './days.ts';
export { figuresDueEvent, requestFigures, type FiguresDue } from './due.ts';
export { PublishedFigure, publishedFigureSql } from './published-figure.entity.ts';
export { tellFigures, type Counted, type Figure } from './tell.ts';
