/** Why a backup cannot be restored; nothing was written then. The codes are stable: hosts choose their words by them. */
export type BackupProblem =
  /** The file is no backup of this kit. */
  | 'backup-foreign'
  /** A newer kit wrote it. */
  | 'backup-newer'
  /** Something in it has changed since it was written, or is missing. */
  | 'backup-damaged'
  /** It is encrypted, and the passphrase is missing or another one. */
  | 'backup-passphrase'
  /** The file itself could not be read; `cause` holds the browser's error. */
  | 'backup-unreadable';

export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupProblem;
  constructor(code: BackupProblem, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.code = code;
  }
}

/** Is it about the file? Also true of an error from another copy of the kit on the page. */
export function isBackupError(error: unknown): error is BackupError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('backup-')
  );
}
