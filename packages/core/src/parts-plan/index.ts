export { approvePlan, planRequests, type PlanArgs, type PlanRefusal } from './plan-requests.ts';
export { poolRequests, type PlanItem } from './pool.ts';
export {
  planModel,
  planStatuses,
  type PlanContent,
  type PlanDocument,
  type PlanStatus,
} from './record.ts';
