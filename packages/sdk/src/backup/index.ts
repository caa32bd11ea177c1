/** Everything on this device as one file, and back. */
export { backup, backupFile, type BackupOptions } from './backup.ts';
export { BackupError, isBackupError, type BackupProblem } from './backup-error.ts';
export type { BackupProgress } from './collect.ts';
export { restore, type Restored, type RestoreOptions, type RestoreProgress } from './restore.ts';
