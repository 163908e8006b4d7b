/** How the phase of a round looks: what one can do now stands out. */
import type { RoundPhase } from '@stoep/rules';
import type { BadgeLook } from '../../ui/message/badge';

export const phaseLooks: Record<RoundPhase, BadgeLook> = {
  collecting: 'info',
  checking: 'info',
  waiting: 'info',
  voting: 'good',
  counting: 'attention',
  result: 'neutral',
  stopped: 'ended',
};
