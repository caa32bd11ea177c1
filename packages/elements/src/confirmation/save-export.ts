/** Saving a slip with its evidence as a file. Loaded when needed. */
import type { ServicePort } from '../context/service-port.ts';
import { exportSlip } from '../export/export-slip.ts';
import { saveFile } from '../export/save-file.ts';
import type { AftersaleConfirmation } from './confirmation.ts';

export async function saveExport(slip: AftersaleConfirmation, port: ServicePort): Promise<void> {
  const { filename, text } = await exportSlip(slip.kept!, port);
  saveFile(filename, text, 'application/json');
}
