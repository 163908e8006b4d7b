export { IdentityModule } from './identity.module.js';
export { InvitationBook, type Named } from './invitations/invitation-book.js';
export { findRollClaims } from './openid/roll-claim.js';
export { PersonalDataDuties, type Whose } from './personal-data/personal-data-duties.js';
export { Passwords } from './passwords.js';
export { inviteAdministrator } from './invite-administrator.js';
export { hashToken, newToken } from './token.js';
