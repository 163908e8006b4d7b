/** How strong the proof of an entry looks. The word says it; the colour only helps. */
import type { ProofLevel } from '@stoep/rules';
import type { BadgeLook } from '../../ui/message/badge';

export const proofLooks: Record<ProofLevel, BadgeLook> = {
  'own-experience': 'neutral',
  'well-described': 'info',
  'well-founded': 'info',
  'first-indications': 'good',
  'good-indications': 'good',
  'strong-indications': 'good',
};
