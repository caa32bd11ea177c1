import {
  catalogueModel,
  chainModel,
  confirmationModel,
  estimateModel,
  planModel,
  requestModel,
  surveyAnswerModel,
  surveyCardModel,
  urgentRegisterModel,
} from '@aftersale/core';
import type { AnyModel } from '@aftersale/sdk';

/** What a client of this page keeps: every kind of record of the kit, and those that plug-ins have added. */
export const kitModels: AnyModel[] = [
  confirmationModel,
  chainModel,
  estimateModel,
  surveyCardModel,
  surveyAnswerModel,
  requestModel,
  urgentRegisterModel,
  planModel,
  catalogueModel,
];
