export { ask, type Answer } from './http.ts';
