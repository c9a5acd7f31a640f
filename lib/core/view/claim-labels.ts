// The words around a claim that others have looked into.

export const CLAIM_LABELS = {
  kind: 'Claim',
  found: 'What was found',
  toldBy: 'as told by',
  about: 'It is about',
} as const;
