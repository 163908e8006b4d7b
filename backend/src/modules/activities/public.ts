export { ActivitiesModule } from './activities.module.js';
export { planDates } from './planning/horizon.js';
export { enqueue, lockDates, seatQueue } from './taking-part/seating.js';
