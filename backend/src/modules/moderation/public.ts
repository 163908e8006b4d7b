export { ModerationModule } from './moderation.module.js';
export { ModeratedThings, type HeldText, type ModeratedThing, type PublicThing } from './moderated-things.js';
export { NameCheck, type TextToShow } from './name-check.service.js';
