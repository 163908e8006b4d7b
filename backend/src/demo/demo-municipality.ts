/**
 * All that seeding the demo needs, in one place: who, where, what and how much in Lindermeer. In the order in which it
 * can be stored, since each part names keys of the parts before it.
 */
export { demoToday } from './demo-calendar.js';
export { demoAreas } from './areas/demo-areas.js';
export { demoAddresses } from './addresses/demo-addresses.js';
export { demoFigures } from './figures/demo-figures.js';
export { demoAccounts, demoMailDomain, demoPeople, demoResidents } from './people/demo-people.js';
export { demoInitiatives } from './initiatives/demo-initiatives.js';
export { demoBudgets, demoSchemes } from './schemes/demo-schemes.js';
export { demoApplications } from './applications/demo-applications.js';
