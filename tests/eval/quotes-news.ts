export const measureNews: any = null; export const printNews: any = null;
