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

/** Every kind of record that an element of the kit keeps, whichever of them a page shows. */
export const kitModels = [
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
