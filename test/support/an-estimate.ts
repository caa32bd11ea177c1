/** Estimates as a person would type them, priced by the tariff of `a-tariff.ts`. */
import {
  emptyEstimate,
  emptyEstimateRow,
  type EstimateEntry,
  type EstimateText,
} from '@aftersale/core';

/** A seal and the work on it, out of the period: 640 and 180, which the customer pays. */
export function anEstimate(texts: Partial<Record<EstimateText, string>> = {}): EstimateEntry {
  return {
    ...emptyEstimate,
    texts: {
      ...emptyEstimate.texts,
      'customer.name': '东方水泵厂',
      'product.name': '潜水泵',
      'fault.symptom': '漏水',
      deliveredOn: '2023-09-15',
      faultOn: '2024-12-01',
      cause: 'material',
      ...texts,
    },
    parts: [{ ...emptyEstimateRow('parts', 'p1'), number: 'QW-80-01' }],
    labour: [{ ...emptyEstimateRow('labour', 'l1'), code: 'W1' }],
  };
}
