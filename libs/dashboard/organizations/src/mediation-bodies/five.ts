/**
 * The five things that the notice asks of every mediation body: a place, equipment, a standard name and logo,
 * the three documents on the wall, and a mediator. The first four are ticked on the form, the fifth is counted.
 */
export const FIVE = ['hasOffice', 'hasEquipment', 'hasNameAndLogo', 'hasPostedRules', 'hasMediator'] as const;

/** Where the notice asks for them. */
export const FIVE_CLAUSE = '二(二)2(1)';
