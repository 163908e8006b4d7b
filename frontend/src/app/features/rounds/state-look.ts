/** The colour of a round's state. */
import type { BadgeLook } from '../../ui/message/badge';

const looks: Record<string, BadgeLook> = {
  draft: 'neutral',
  published: 'info',
  open: 'good',
  closed: 'attention',
  counted: 'attention',
  released: 'good',
  stopped: 'ended',
};

export function stateLook(state: string): BadgeLook {
  return looks[state] ?? 'neutral';
}
