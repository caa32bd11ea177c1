/** The command for a receipt by silence: fetched on the rare day on which there is one. */
export { autoConfirmReceipt } from '@aftersale/core';
