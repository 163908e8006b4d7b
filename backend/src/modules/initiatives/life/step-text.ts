import type { HeldText, TextToShow } from '../../moderation/public.js';

/** A step whose reason everybody reads. While the reason waits for a moderator, so does the step. */
export type StepDeed =
  'withdraw' | 'finish' | 'ask-handover' | 'accept-handover' | 'decline-handover' | 'propose-merge';

/** Who does it: somebody now, or the author of what a moderator let through. */
export interface By {
  municipalityId: number;
  actor: { personId: string };
}

export function stepText(
  { municipalityId, actor }: By,
  initiativeId: string,
  deed: StepDeed,
  text: string,
  facts: HeldText['held']['facts'] = {},
): TextToShow {
  return {
    municipalityId,
    kind: 'step',
    // One of a kind waits at a time: who writes another reason puts it in the place of the first.
    key: `${initiativeId}:${deed}`,
    initiativeId,
    authorId: actor.personId,
    held: { deed, texts: { text }, facts },
  };
}

export function byAuthor({ municipalityId, authorId }: HeldText): By {
  return { municipalityId, actor: { personId: authorId } };
}
