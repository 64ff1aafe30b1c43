import { actorFor } from '@tongxing/subgraph/testing';

/** The district of the notice, and the invented one of the second plan. */
export const ZONE = '130273';
export const ELSEWHERE = '130299';

/** The plans of the two. */
export const PLAN = '130273-2021-1';
export const PLAN_ELSEWHERE = 'demo-district';

/** Who acts in the specs. */
export const office = actorFor('OFFICE', { unit: 'HRSS' });
export const officeElsewhere = actorFor('OFFICE', { sub: 'test-office-elsewhere', districts: [ELSEWHERE] });
export const hrss = actorFor('UNIT', { sub: 'test-unit-hrss', unit: 'HRSS' });
export const union = actorFor('UNIT', { sub: 'test-unit-union', unit: 'UNION' });
export const commerce = actorFor('UNIT', { sub: 'test-unit-commerce', unit: 'COMMERCE' });
export const tripartite = actorFor('UNIT', { sub: 'test-unit-tripartite', unit: 'TRIPARTITE' });
export const street = actorFor('STREET', { street: '130273001' });
export const body = actorFor('BODY', { body: 'test-body' });
export const admin = actorFor('ADMIN');
export const city = actorFor('CITY');
export const cityOffice = actorFor('CITY_OFFICE');
export const integrator = actorFor('INTEGRATOR');

/** Asks for the answer in English. */
export const ENGLISH = { 'accept-language': 'en' };
