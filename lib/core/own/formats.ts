// The forms of the files that readers save, for those who write them and those who check them.

/** Of a backup. 2: also kept fact-checks, and claims that a sentence does not make. Earlier ones are read. */
export const BACKUP_FORMAT = 2;
/** Of a patch of rules. */
export const RULES_FORMAT = 1;
