/** The four kinds of record. */
export const KINDS = ['organisation', 'solution', 'deployment', 'need'] as const;
export type Kind = (typeof KINDS)[number];

/** Folder of a kind inside an organisation's folder; an organisation's own file lies directly in it. */
export const KIND_FOLDERS = { solution: 'solutions', deployment: 'deployments', need: 'needs' } as const;
