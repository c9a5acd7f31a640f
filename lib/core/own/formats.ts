// The forms of the files that readers save, for those who write them and those who check them.

/** Of a backup. */
export const BACKUP_FORMAT = 1;
/** Of a patch of rules. */
export const RULES_FORMAT = 1;
