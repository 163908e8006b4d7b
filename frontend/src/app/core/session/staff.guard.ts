/** Pages for people with a role at the municipality. The server refuses the rest as well. */
import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { Session } from './session';

export const staffOnly: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const session = inject(Session);
  const person = await session.known();
  if (person === null) return router.createUrlTree(['/account/inloggen'], { queryParams: { terug: state.url } });
  // The roles of staff do not count before their second step is set up.
  if (person.mustSetUpSecondFactor) return router.createUrlTree(['/mijn/instellingen/tweede-stap']);
  return session.isStaff() || router.createUrlTree(['/geen-toegang']);
};
