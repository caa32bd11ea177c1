/**
 * What a person remembers of the kit's own records, for a search over them. Apart from the models, so that a page
 * without a search does not carry it.
 */
import type { SlipDocument } from '../confirmation/index.ts';
import type { EstimateDocument } from '../estimate/index.ts';
import type { Remembered } from '../model/index.ts';
import { ownAnswers } from '../own-field/index.ts';
import type { RequestDocument } from '../parts-request/index.ts';
import type { SurveyCard } from '../survey/index.ts';

export const rememberedOfSlip = ({ content: { entry } }: SlipDocument): Remembered => ({
  pieces: [
    entry.texts.dispatchNumber,
    entry.texts['customer.contactPhone'],
    entry.texts['product.model'],
    ...entry.parts.flatMap(({ model, oldSerial, newSerial }) => [model, oldSerial, newSerial]),
    ...ownAnswers(entry).map(({ value }) => value),
  ],
  names: [
    entry.texts['customer.name'],
    entry.texts['customer.contactPerson'],
    entry.texts['product.name'],
    entry.texts['staff.inCharge'],
  ],
});

export const rememberedOfEstimate = ({ content: { entry } }: EstimateDocument): Remembered => ({
  pieces: [entry.texts.dispatchNumber, entry.texts['customer.phone']],
  names: [entry.texts['customer.name'], entry.texts['product.name']],
});

export const rememberedOfCard = ({ content: { entry } }: SurveyCard): Remembered => ({
  pieces: [entry.about.job],
  names: [entry.about.person, entry.about.technician],
});

export const rememberedOfRequest = ({
  content: { entry, submitted },
}: RequestDocument): Remembered => ({
  pieces: [submitted?.month ?? '', ...entry.rows.flatMap(({ number, model }) => [number, model])],
  names: [entry.texts['outlet.name'], ...entry.rows.map(({ name }) => name)],
});
