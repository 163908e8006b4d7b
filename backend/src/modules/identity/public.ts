export { IdentityModule } from './identity.module.js';
export { Passwords } from './passwords.js';
