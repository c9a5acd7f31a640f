export const recordQuotes: any = null;
