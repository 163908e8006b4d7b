export { ActivitiesModule } from './activities.module.js';
export { FundedQuery } from './funded/funded.query.js';
export { plannedMeetings, type PlannedMeetings } from './funded/planned-series.js';
export { planDates } from './planning/horizon.js';
export { enqueue, lockDates, seatQueue } from './taking-part/seating.js';
