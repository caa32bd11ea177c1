/** What a person can do about a record that was not taken. */
import { handDelivery, resendDelivery, type DeliveryDocument } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import { saveFile } from '../export/save-file.ts';

/** Sends it once more, now. Where another window was first, what is shown is already newer. */
export async function sendAgain(service: ServicePort, { id }: DeliveryDocument): Promise<void> {
  await service.run(resendDelivery, { id });
  service.sendNow?.();
}

/** Gives its message to the person as a file, letter by letter as it would be sent, and notes that. */
export async function handByFile(service: ServicePort, delivery: DeliveryDocument): Promise<void> {
  const { record, message } = delivery.content;
  saveFile(
    `${record.model}-${record.id.slice(0, 8)}-${record.revision}.json`,
    message,
    'application/json',
  );
  await service.run(handDelivery, { id: delivery.id });
}
